// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

/** The ledgers a bureau keeps, in the order in which pages show them. */
public enum RecordKind {
    STUDY_SESSION,
    LECTURE,
    MEETING,
    PUBLICITY_PLAN,
    PUBLICITY_ACTIVITY,
    COURT_CASE,
    REPORT
}
