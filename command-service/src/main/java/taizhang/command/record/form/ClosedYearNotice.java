// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.record.Details;
import taizhang.command.form.Typed;
import taizhang.command.record.Ledger;
import taizhang.command.record.Standing;
import taizhang.command.shape.Days;
import taizhang.command.shape.Field;
import taizhang.command.shape.Notation;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import taizhang.command.year.ClosedYears;
import taizhang.web.clock.LedgerClock;

/**
 * 封账年度: before anything dated in a closed year is handed in, the form says that it waits for a supervisor. The same
 * handed in again is taken as understood.
 */
@Component
final class ClosedYearNotice {

    private static final String ASKED = "closedAsked";

    private final ClosedYears closed;
    private final LedgerClock clock;

    ClosedYearNotice(ClosedYears closed, LedgerClock clock) {
        this.closed = closed;
        this.clock = clock;
    }

    /** The closed years in which the record or what was typed lies. */
    SortedSet<Integer> years(Ledger ledger, @Nullable Standing standing, Typed typed) {
        Set<LocalDate> days = new HashSet<>();
        if (standing != null) {
            Details details = standing.details();
            if (details.inForce()) {
                days.add(details.on());
            }
        }
        day(typed.one(ledger.dateField())).ifPresent(days::add);
        return closed.among(days);
    }

    /** The closed years of a row that is added; where it names no day, those of the record. */
    SortedSet<Integer> ofRow(Shape row, Standing standing, Typed typed) {
        Set<LocalDate> days = new HashSet<>();
        for (Field field : row.fields()) {
            if (field.type() instanceof Type.Day) {
                day(typed.one(field.name())).ifPresent(days::add);
            }
        }
        return closed.among(days.isEmpty() ? Set.of(standing.details().on()) : days);
    }

    private Optional<LocalDate> day(String typed) {
        return Days.day(typed, Notation.FORM, clock.today().getYear());
    }

    /** Those of which the sender has not been told yet. */
    static SortedSet<Integer> unsaid(SortedSet<Integer> years, Typed typed) {
        SortedSet<Integer> unsaid = new TreeSet<>(years);
        typed.all(ASKED).forEach(year -> unsaid.removeIf(one -> one.toString().equals(year)));
        return unsaid;
    }
}
