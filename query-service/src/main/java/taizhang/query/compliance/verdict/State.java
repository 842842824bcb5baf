// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

/** How a duty stands; pages show each with its colour, symbol and word. */
public enum State {
    MET,
    MISSED,
    AT_RISK,
    NOT_DUE,
    EXEMPT,
    NOT_APPLICABLE,
    UNKNOWN
}
