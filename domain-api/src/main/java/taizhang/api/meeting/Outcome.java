// SPDX-License-Identifier: Apache-2.0
package taizhang.api.meeting;

/** What a vote came to, where a clause says what it takes. */
public enum Outcome {
    PASSED,
    NOT_PASSED,
    /** Too few were there for any vote. */
    NO_QUORUM
}
