// SPDX-License-Identifier: Apache-2.0
package taizhang.command.form;

/** One choice of an input, in the reader's language. */
public record Option(String value, String text) {}
