// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Where a day lies on a drawing: the first at the left edge, the last at the right one, all days equally wide. */
record Scale(LocalDate first, LocalDate last, int left, int right) {

    Scale {
        if (!first.isBefore(last) || left >= right) {
            throw new IllegalArgumentException(
                    "a scale needs room: %s to %s on %d to %d".formatted(first, last, left, right));
        }
    }

    static Scale ofYear(int year, int left, int right) {
        return new Scale(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), left, right);
    }

    /** A day outside the scale lies on its nearer edge. */
    int x(LocalDate day) {
        long days = ChronoUnit.DAYS.between(first, last);
        long passed = Math.clamp(ChronoUnit.DAYS.between(first, day), 0, days);
        return left + Math.toIntExact((passed * (right - left) + days / 2) / days);
    }
}
