// SPDX-License-Identifier: Apache-2.0
package taizhang.query.due;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordKind;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.KindOfRecord;
import taizhang.rules.Period;
import taizhang.rules.Rule;
import taizhang.web.calendar.WorkingDays;

/**
 * One duty that is not fulfilled.
 *
 * @param workdays left until its last day, or gone by since then; absent where the calendar of a year is missing
 */
public record DueLine(Cell cell, Urgency urgency, @Nullable Integer workdays) {

    static DueLine of(Cell cell, LocalDate today, WorkingDays calendar) {
        LocalDate last = cell.verdict().duty().period().last();
        Urgency urgency = Urgency.of(last, today);
        OptionalInt workdays =
                urgency == Urgency.OVERDUE ? calendar.between(last, today) : calendar.between(today, last);
        return new DueLine(cell, urgency, workdays.isPresent() ? workdays.getAsInt() : null);
    }

    public Rule rule() {
        return cell.verdict().rule();
    }

    public Period period() {
        return cell.verdict().duty().period();
    }

    public LocalDate last() {
        return period().last();
    }

    /** What is recorded to fulfil it. */
    public @Nullable RecordKind recordKind() {
        return KindOfRecord.of(rule()).orElse(null);
    }

    public int missing() {
        return cell.verdict().missing();
    }
}
