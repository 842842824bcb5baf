// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

/** Why a verdict is not simply met, open or missed. */
public enum Reason {
    /** The fact that decides whether the rule applies was never told. */
    FACT_MISSING,
    /** The bureau was not there on the period's first day. */
    CREATED_IN_PERIOD,
    /** The bureau was no more on the period's last day. */
    CLOSED_IN_PERIOD,
    /** Working days of a year without a calendar file would have to be counted. */
    CALENDAR_MISSING
}
