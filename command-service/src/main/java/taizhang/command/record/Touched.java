// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Postponed;

/** The days of which a change tells something else than was told before; a closed year guards its own. */
final class Touched {

    private Touched() {}

    static Collection<LocalDate> by(RecordEvent change) {
        return switch (change) {
            case Corrected corrected -> both(corrected.was(), corrected.details());
            case Postponed postponed -> both(postponed.was(), postponed.details());
            case Continued continued -> added(continued);
            default -> all(change.details());
        };
    }

    /** What is said beside a record is of its last day: a case that goes on is none of the closed year in which it began. */
    static Set<LocalDate> beside(Details details) {
        return Set.of(Collections.max(all(details)));
    }

    private static Set<LocalDate> all(Details details) {
        Set<LocalDate> days = new HashSet<>();
        if (details.inForce()) {
            days.add(details.on());
            days.addAll(details.happenedOn().values());
        }
        return days;
    }

    /** A day of something else that is told of stays untouched where it stays the same. */
    private static Set<LocalDate> both(Details was, Details now) {
        Set<LocalDate> days = new HashSet<>();
        for (Details one : new Details[] {was, now}) {
            Details other = one == was ? now : was;
            if (one.inForce()) {
                days.add(one.on());
                one.happenedOn().forEach((path, day) -> {
                    if (!Objects.equals(day, other.happenedOn().get(path))) {
                        days.add(day);
                    }
                });
            }
        }
        return days;
    }

    /** A case goes on over the years; what is new in it lies in the year in which it happened. */
    private static Set<LocalDate> added(Continued continued) {
        Set<LocalDate> days = all(continued.details());
        days.removeAll(all(continued.was()));
        return days.isEmpty() ? Set.of(continued.details().on()) : days;
    }
}
