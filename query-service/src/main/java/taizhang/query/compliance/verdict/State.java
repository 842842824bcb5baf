// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

/** How a duty stands; pages show each with its colour, symbol and word. */
public enum State {
    MET,
    /** Only with what was held again after the period. */
    MET_LATE,
    MISSED,
    AT_RISK,
    NOT_DUE,
    EXEMPT,
    NOT_APPLICABLE,
    UNKNOWN
}
