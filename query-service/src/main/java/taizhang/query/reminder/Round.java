// SPDX-License-Identifier: Apache-2.0
package taizhang.query.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.verdict.Verdict;
import taizhang.rules.Period;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.clock.LedgerClock;
import taizhang.web.reminder.Delivery;
import taizhang.web.reminder.Delivery.Kind;
import taizhang.web.reminder.Delivery.Line;
import taizhang.web.reminder.Delivery.Occasion;
import taizhang.web.reminder.Told;

/**
 * What a bureau is told on a day, decided from its duties and from what it was told before. One delivery a day at most,
 * and nothing twice; what is met by then is never mentioned.
 *
 * @param cap how many deliveries a week
 */
record Round(LocalDate day, WorkingDays calendar, int cap) {

    private static final int TEN = 10;
    private static final int THREE = 3;
    /** Later than that it is history, and the week's digest has it. */
    private static final int STILL_NEW = 5;

    /** @param quiet besides the days on which nobody works; unknown years are quiet, for no deadline can be told then */
    boolean isQuiet(Collection<LocalDate> quiet) {
        OptionalInt working = calendar.between(day.minusDays(1), day);
        return working.isEmpty() || working.getAsInt() == 0 || quiet.contains(day);
    }

    /** @param cells of one bureau, judged today */
    Optional<Delivery> of(List<Cell> cells, Told told, Instant now) {
        if (isCapReached(told)) {
            return Optional.empty();
        }
        boolean digest = thisWeek(told).stream().noneMatch(delivery -> delivery.kind() == Kind.DIGEST);
        Set<String> known = known(told);
        Map<String, Line> lines = new LinkedHashMap<>();
        for (Cell cell : cells) {
            Line line = line(cell.verdict());
            if (line == null) {
                continue;
            }
            boolean fresh = line.occasion() != Occasion.OPEN && !known.contains(key(line));
            if (fresh || digest) {
                lines.put(line.rule() + "/" + line.period(), line);
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Delivery(
                        day.toString(),
                        now,
                        digest ? Kind.DIGEST : Kind.AUTOMATIC,
                        null,
                        new ArrayList<>(lines.values()),
                        null,
                        null,
                        null));
    }

    boolean isCapReached(Told told) {
        return inThisWeek(told) >= cap;
    }

    /** How often this week, by itself or by a supervisor: what an office hears is one stream to it. */
    long inThisWeek(Told told) {
        return thisWeek(told).size();
    }

    private List<Delivery> thisWeek(Told told) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return told.deliveries().stream()
                .filter(delivery ->
                        !LocalDate.ofInstant(delivery.at(), LedgerClock.ZONE).isBefore(monday))
                .toList();
    }

    /** Null for a duty of which nothing is to be said. */
    private @Nullable Line line(Verdict verdict) {
        Period period = verdict.duty().period();
        Occasion occasion = switch (verdict.state()) {
            case MISSED -> overdue(period);
            case AT_RISK, NOT_DUE -> period.first().isAfter(day) ? null : comingUp(period);
            case MET, MET_LATE, EXEMPT, NOT_APPLICABLE, UNKNOWN -> null;
        };
        return occasion == null ? null : new Line(occasion, verdict.rule().id(), period.label(), period.last());
    }

    private Occasion overdue(Period period) {
        OptionalInt since = calendar.between(period.last(), day);
        return since.isPresent() && since.getAsInt() >= 1 && since.getAsInt() <= STILL_NEW
                ? Occasion.OVERDUE
                : Occasion.OPEN;
    }

    private Occasion comingUp(Period period) {
        OptionalInt left = calendar.between(day, period.last());
        if (left.isEmpty() || left.getAsInt() > TEN) {
            return Occasion.OPEN;
        }
        return left.getAsInt() > THREE ? Occasion.TEN_DAYS : Occasion.THREE_DAYS;
    }

    private static Set<String> known(Told told) {
        Set<String> known = new HashSet<>();
        told.deliveries().forEach(delivery -> delivery.lines().forEach(line -> known.add(key(line))));
        return known;
    }

    private static String key(Line line) {
        return line.occasion() + "/" + line.rule() + "/" + line.period();
    }
}
