// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.figure;

import java.util.Collection;
import taizhang.api.record.Attendance;

/** 参学率 (F2), as counted and with what was made up; both are told, each with its name. */
public record Participation(Rate strict, Rate adjusted) {

    /** @param madeUp who made it up soon enough; more than were missing are not counted (rules E2.18) */
    public record Row(Attendance heads, int madeUp) {}

    public static Participation of(Collection<Row> rows) {
        long expected = 0;
        long came = 0;
        long madeUp = 0;
        long leaveLeft = 0;
        for (Row row : rows) {
            Attendance heads = row.heads();
            int made = Math.min(row.madeUp(), heads.leave() + heads.absent());
            expected += heads.expected();
            came += heads.present();
            madeUp += made;
            leaveLeft += heads.leave() - Math.min(heads.leave(), made);
        }
        return new Participation(
                new Rate(Formula.F2_ATTENDANCE, came, expected),
                new Rate(Formula.F2_ATTENDANCE_ADJUSTED, came + madeUp, expected - leaveLeft));
    }
}
