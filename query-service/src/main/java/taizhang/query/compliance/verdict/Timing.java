// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.LocalDate;
import java.util.Optional;
import taizhang.rules.Deadline;
import taizhang.rules.Duty;
import taizhang.rules.Period;
import taizhang.web.calendar.WorkingDays;

/** Whether a record that counts came in time (rules E2.12), in the order in which those of one day are taken. */
public enum Timing {
    IN_TIME,
    /** A deadline in a year whose working days are not known. */
    UNKNOWN,
    LATE;

    static Timing of(Duty duty, Claim claim, WorkingDays calendar) {
        Period period = duty.period();
        if (claim.review().redoes() != null && claim.heldOn().isAfter(period.ends())) {
            return LATE;
        }
        boolean dueBefore = duty.rule().period().dueBefore() != null;
        if (dueBefore
                && (claim.heldOn().isAfter(period.last()) || claim.enteredOn().isAfter(period.last()))) {
            return LATE;
        }
        Deadline deadline = duty.rule().deadline();
        if (deadline == null) {
            return IN_TIME;
        }
        return by(deadline, period, claim.heldOn(), calendar)
                .map(last -> claim.enteredOn().isAfter(last) ? LATE : IN_TIME)
                .orElse(UNKNOWN);
    }

    /** The last day on which a record may be entered; empty where that year's working days are not known. */
    static Optional<LocalDate> by(Deadline deadline, Period period, LocalDate heldOn, WorkingDays calendar) {
        LocalDate anchor = switch (deadline.anchor()) {
            case OCCURRED_ON -> heldOn;
            case PERIOD_START -> period.first();
            case PERIOD_END -> period.last();
        };
        return switch (deadline.unit()) {
            case WORKDAY -> calendar.plus(anchor, deadline.n());
            case DAY -> Optional.of(anchor.plusDays(deadline.n()));
        };
    }
}
