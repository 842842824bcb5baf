// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import taizhang.command.form.Typed;
import taizhang.command.record.Ledger;
import taizhang.command.shape.Days;
import taizhang.command.shape.Notation;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.clock.LedgerClock;

/**
 * 迟录: whoever enters something later than three working days after it was held is asked once why. The answer may stay
 * blank; where the calendar of a year in between is missing, nobody is called late and nobody is asked.
 */
@Component
final class LateEntry {

    static final String ASKED = "lateAsked";
    private static final int IN_TIME = 3;

    private final WorkingDays workingDays;
    private final LedgerClock clock;

    LateEntry(WorkingDays workingDays, LedgerClock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** The working days since it was held, where they are a reason to ask; what can't be read is said elsewhere. */
    OptionalInt asks(Ledger ledger, Typed typed) {
        if (ledger.hasDrafts()
                || !typed.one(ASKED).isEmpty()
                || !typed.one("lateReason").isBlank()) {
            return OptionalInt.empty();
        }
        return Days.day(
                        typed.one(ledger.dateField()),
                        Notation.FORM,
                        clock.today().getYear())
                .map(held -> workingDays.between(held, clock.today()))
                .filter(delay -> delay.isPresent() && delay.getAsInt() > IN_TIME)
                .orElse(OptionalInt.empty());
    }
}
