// SPDX-License-Identifier: Apache-2.0
package taizhang.api.meeting;

/**
 * 是否达到法定人数, frozen with its inputs: readers show it and never work it out again.
 *
 * @param clause the text that asks for {@code numerator/denominator} of {@code entitled}
 */
public record Quorum(
        QuorumRule rule, String clause, int numerator, int denominator, int present, int entitled, boolean reached) {}
