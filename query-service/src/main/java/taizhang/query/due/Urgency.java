// SPDX-License-Identifier: Apache-2.0
package taizhang.query.due;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** How soon the last day of a duty is, the most pressing first. */
public enum Urgency {
    OVERDUE,
    THIS_WEEK,
    THIS_QUARTER,
    LATER;

    /** Weeks end on Sunday. */
    static Urgency of(LocalDate last, LocalDate today) {
        if (last.isBefore(today)) {
            return OVERDUE;
        }
        if (!last.isAfter(today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)))) {
            return THIS_WEEK;
        }
        return IsoFields.QUARTER_OF_YEAR.getFrom(last) == IsoFields.QUARTER_OF_YEAR.getFrom(today)
                        && last.getYear() == today.getYear()
                ? THIS_QUARTER
                : LATER;
    }
}
