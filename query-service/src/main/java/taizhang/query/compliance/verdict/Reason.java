// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

/** Why a verdict is not simply met, open or missed. */
public enum Reason {
    /** The fact that decides whether the rule applies was never told. */
    FACT_MISSING,
    /** The unit was not there on the period's first day. */
    CREATED_IN_PERIOD,
    /** The unit was no more on the period's last day. */
    CLOSED_IN_PERIOD,
    /** A supervisor approved what another had asked for. */
    EXEMPTION_APPROVED,
    /** Working days of a year without a calendar file would have to be counted. */
    CALENDAR_MISSING,
    /** Hours of a day for which no conversion is written down. */
    CONVERSION_MISSING
}
