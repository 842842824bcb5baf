// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A span for which a duty is owed, both ends included, in the city's calendar.
 *
 * @param label such as {@code 2022-Q4} or {@code 2022}
 * @param last the day by which it must be done
 * @param ends the last day of the span, later than {@code last} where something is due before a day of the year
 */
public record Period(String label, LocalDate first, LocalDate last, LocalDate ends) {

    public Period(String label, LocalDate first, LocalDate last) {
        this(label, first, last, last);
    }

    /** The quarter it begins in, from 1. */
    public int quarter() {
        return (first.getMonthValue() + 2) / 3;
    }

    public int month() {
        return first.getMonthValue();
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(ends);
    }

    public int days() {
        return (int) ChronoUnit.DAYS.between(first, ends) + 1;
    }

    /** Whether it is the later part of a period that a change of the rule has cut. */
    public boolean isCut() {
        return label.indexOf('@') > 0;
    }

    /** The part before a day; its own number is owed in full (rules E2.3). */
    Period before(LocalDate cut) {
        LocalDate end = cut.minusDays(1);
        return new Period(label, first, last.isBefore(end) ? last : end, end);
    }

    /** The part from a day on. */
    Period from(LocalDate cut) {
        return new Period(label + "@" + cut, cut, last, ends);
    }
}
