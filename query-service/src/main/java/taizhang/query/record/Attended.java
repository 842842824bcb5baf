// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.Attendance;

/**
 * 参学率 (rules F2) of one bureau at one gathering, both as it was and with those who made it up.
 *
 * @param madeUp in time, and never more than were on leave or absent
 */
record Attended(int expected, int came, int leave, int absent, int madeUp) {

    static Attended of(Attendance heads, int madeUp) {
        return new Attended(
                heads.expected(),
                heads.present(),
                heads.leave(),
                heads.absent(),
                Math.min(madeUp, heads.leave() + heads.absent()));
    }

    /** Came ÷ expected, in per cent. */
    public @Nullable String strict() {
        return percent(came, expected);
    }

    /** (Came + made up) ÷ (expected − leave not made up); made up is taken from leave first. */
    public @Nullable String adjusted() {
        int leaveNotMadeUp = leave - Math.min(leave, madeUp);
        return percent(came + madeUp, expected - leaveNotMadeUp);
    }

    /** Absent where nobody was expected: that is no rate, neither 0 nor 100. */
    private static @Nullable String percent(int part, int whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part * 100L)
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
