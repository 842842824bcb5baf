// SPDX-License-Identifier: Apache-2.0
package taizhang.story.city;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is to be done when. Offices work from Monday to Friday and write things down twice a day; what is
 * done at the same moment does not depend on each other.
 */
final class Agenda {

    private static final List<LocalTime> HOURS = List.of(LocalTime.of(9, 0), LocalTime.of(14, 30));

    private final LocalDate end;
    private final TreeMap<LocalDateTime, List<Act>> acts = new TreeMap<>();

    /** @param end the first day on which nothing is done any more */
    Agenda(LocalDate end) {
        this.end = end;
    }

    /** Beyond the end nothing is entered. */
    void add(LocalDateTime at, String as, String command, Supplier<ObjectNode> body) {
        if (at.toLocalDate().isBefore(end)) {
            acts.computeIfAbsent(at, _ -> new ArrayList<>()).add(new Act(at, as, command, body));
        }
    }

    /** The acts of the earliest moment before that day, which are then done; absent when there are none. */
    @Nullable
    List<Act> next(LocalDate before) {
        return acts.isEmpty() || !acts.firstKey().toLocalDate().isBefore(before)
                ? null
                : acts.pollFirstEntry().getValue();
    }

    /** One of the day's hours; what follows from another thing is done at another one, or on another day. */
    static LocalDateTime hour(LocalDate day, int which) {
        return workday(day).atTime(HOURS.get(which % HOURS.size()));
    }

    /** That day, or the Monday after it. */
    static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    static LocalDate workdayAfter(LocalDate day) {
        return workday(day.plusDays(1));
    }

    /** At or before that day. */
    static LocalDate lastWorkday(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(2) : day;
    }
}
