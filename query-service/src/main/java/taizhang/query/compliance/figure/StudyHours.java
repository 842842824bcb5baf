// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** 学时 (F6): recognised training only, each day by the conversion that held on it. */
public final class StudyHours {

    private StudyHours() {}

    /** @param minutesPerUnit what one unit of the form gives, from that day on */
    public record Conversion(String form, LocalDate from, int minutesPerUnit) {}

    /** One day of a training, so that a course across New Year is split by itself. */
    public record Day(String form, LocalDate on, int units, boolean recognised) {}

    /** In minutes within a year; empty where one day has no conversion, because nothing is guessed. */
    public static OptionalInt of(Collection<Day> days, List<Conversion> table, int year) {
        int minutes = 0;
        for (Day day : days) {
            if (day.recognised() && day.on().getYear() == year) {
                OptionalInt each = table.stream()
                        .filter(row ->
                                row.form().equals(day.form()) && !row.from().isAfter(day.on()))
                        .max(Comparator.comparing(Conversion::from))
                        .map(row -> OptionalInt.of(row.minutesPerUnit()))
                        .orElse(OptionalInt.empty());
                if (each.isEmpty()) {
                    return OptionalInt.empty();
                }
                minutes += day.units() * each.getAsInt();
            }
        }
        return OptionalInt.of(minutes);
    }
}
