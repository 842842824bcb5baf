// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

/** A period and the version of a rule that governs all of it: the one in force on its first day. */
public record Duty(Rule rule, Period period) {}
