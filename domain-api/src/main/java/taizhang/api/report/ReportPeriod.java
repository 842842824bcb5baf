// SPDX-License-Identifier: Apache-2.0
package taizhang.api.report;

/** The part of its year that a report is about. */
public enum ReportPeriod {
    YEAR,
    FIRST_HALF,
    SECOND_HALF,
    Q1,
    Q2,
    Q3,
    Q4
}
