// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.figure;

/** How a figure is worked out; its words stand beside each number, because published ones differ in their denominators. */
public enum Formula {
    /** Σ min(counted, due) ÷ Σ due over periods that are over. */
    F1_COMPLETION,
    /** Came ÷ expected. */
    F2_ATTENDANCE,
    /** (Came + made up) ÷ (expected − leave not made up). */
    F2_ATTENDANCE_ADJUSTED,
    /** Entered by the deadline ÷ all that were entered or should have been by now. */
    F3_IN_TIME,
    /** Items carried out within their span ÷ items whose span is over and which the superior has not dropped. */
    F4_PLAN,
    /** Case-instances a head attended ÷ heard. */
    F5_HEARD,
    /** Case-instances a head attended ÷ those for which the court asked for one. */
    F5_NOTIFIED,
    /** The same without those for which the court accepted an excuse and nobody came. */
    F5_NOTIFIED_LESS_EXCUSED,
    /** The chief attended ÷ heard. */
    F5_CHIEF,
    /** A head spoke ÷ attended. */
    F5_SPOKE,
    /** Hours of recognised training ÷ hours owed: nothing as long as the ledger keeps no hours of persons. */
    F6_HOURS,
    /** Meetings that had their quorum ÷ meetings for which a text asks for one and the numbers are known. */
    F7_QUORUM
}
