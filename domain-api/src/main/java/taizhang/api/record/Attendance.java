// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;

/**
 * Headcounts of one gathering; came + leave + absent = expected, always (rules F2). Each lies between 0 and 500.
 *
 * @param reasons of those on leave, who are as many; absent where nobody said them
 */
public record Attendance(
        int expected,
        int present,
        int leave,
        int absent,
        @Nullable LeaveReasons reasons) {

    public static final int MOST = 500;

    public Attendance {
        if (expected < 1 || expected > MOST) {
            throw Refused.field("attendance.expected", Problem.NUMBER_RANGE, 1, MOST);
        }
        if (present < 0 || present > expected) {
            throw Refused.field("attendance.present", Problem.NUMBER_RANGE, 0, expected);
        }
        if (leave < 0 || leave > expected - present) {
            throw Refused.field("attendance.leave", Problem.NUMBER_RANGE, 0, expected - present);
        }
        if (absent != expected - present - leave) {
            throw Refused.field(
                    "attendance.absent", Problem.NUMBER_RANGE, expected - present - leave, expected - present - leave);
        }
        if (reasons != null && reasons.sum() != leave) {
            throw Refused.field("attendance.reasons", Problem.LEAVE_REASONS, reasons.sum(), leave);
        }
    }

    /** Without a word why. */
    public Attendance(int expected, int present, int leave, int absent) {
        this(expected, present, leave, absent, null);
    }
}
