// SPDX-License-Identifier: Apache-2.0
package taizhang.web.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The days of one calendar year on which the papers depart from Monday to Friday.
 *
 * @param papers the State Council papers that decided them; a day at the turn of the year may come from next year's
 *     paper, yet it stands in the file of its own year
 */
record CalendarYear(int year, List<String> papers, List<Day> days) {

    /** @param isOffDay false for a day of the weekend that is worked */
    record Day(LocalDate date, String name, boolean isOffDay) {}

    CalendarYear {
        papers = List.copyOf(papers);
        days = List.copyOf(days);
        if (papers.isEmpty()) {
            throw new IllegalArgumentException("calendar " + year + " names no paper");
        }
        Set<LocalDate> seen = new HashSet<>();
        for (Day day : days) {
            if (day.date().getYear() != year || !seen.add(day.date())) {
                throw new IllegalArgumentException("calendar " + year + " has a stray or second " + day.date());
            }
        }
    }

    /** Bit {@code d} is set when the d-th day of the year is a working day. */
    BitSet working() {
        BitSet working = new BitSet();
        for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            working.set(day.getDayOfYear(), day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0);
        }
        days.forEach(day -> working.set(day.date().getDayOfYear(), !day.isOffDay()));
        return working;
    }
}
