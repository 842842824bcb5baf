// SPDX-License-Identifier: Apache-2.0
package taizhang.web.calendar;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Counts working days. Each day is decided by the file of its own year; where a year that matters has no file, the
 * answer is empty (unknown), never Monday to Friday.
 */
public final class WorkingDays {

    private final Map<Integer, BitSet> workingByYear;

    WorkingDays(Collection<CalendarYear> years) {
        workingByYear = years.stream().collect(toUnmodifiableMap(CalendarYear::year, CalendarYear::working));
    }

    /** Knows no year at all, so that every answer that needs one is unknown. */
    public static WorkingDays none() {
        return new WorkingDays(List.of());
    }

    /** The years that come with the program. */
    public static WorkingDays shipped() {
        return new WorkingDays(CalendarFiles.read());
    }

    /** Working days after {@code from} up to and including {@code to}; 0 when {@code to} is not after {@code from}. */
    public OptionalInt between(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            BitSet year = year(day);
            if (year == null) {
                return OptionalInt.empty();
            }
            if (year.get(day.getDayOfYear())) {
                count++;
            }
        }
        return OptionalInt.of(count);
    }

    /** The n-th working day after {@code day}, which itself is day 0. */
    public Optional<LocalDate> plus(LocalDate day, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("working days are counted forward, not " + n);
        }
        LocalDate reached = day;
        for (int left = n; left > 0; ) {
            reached = reached.plusDays(1);
            BitSet year = year(reached);
            if (year == null) {
                return Optional.empty();
            }
            if (year.get(reached.getDayOfYear())) {
                left--;
            }
        }
        return Optional.of(reached);
    }

    private @Nullable BitSet year(LocalDate day) {
        return workingByYear.get(day.getYear());
    }
}
