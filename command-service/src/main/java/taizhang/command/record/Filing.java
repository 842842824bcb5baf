// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.BackdateApproved;
import taizhang.api.record.RecordEvent.BackdateRefused;
import taizhang.api.record.RecordEvent.ChangeApproved;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.web.clock.LedgerClock;

/**
 * When it was first said to have been held, and for which day a supervisor has decided on that.
 *
 * @param decidedFor the day that the record said it was held on when it was approved or refused last
 */
record Filing(@Nullable LocalDate filedOn, @Nullable LocalDate decidedFor, boolean approved) {

    static final Filing NONE = new Filing(null, null, false);

    Filing after(RecordEvent event, Instant at) {
        LocalDate first = filedOn == null && event.files() ? LocalDate.ofInstant(at, LedgerClock.ZONE) : filedOn;
        return switch (event) {
            case Approved _, BackdateApproved _ ->
                new Filing(first, event.details().on(), true);
            // Who approved the words approved their day; a headcount says nothing of it.
            case ChangeApproved approved
            when approved.change() instanceof Recorded || approved.change() instanceof Corrected ->
                new Filing(first, event.details().on(), true);
            case BackdateRefused _ -> new Filing(first, event.details().on(), false);
            default -> new Filing(first, decidedFor, approved);
        };
    }

    /** Policy: only what came late waits, and the same is not decided twice in the same way. */
    void requireLate(Details details, int daysInTime, boolean approving) {
        if (filedOn == null || ChronoUnit.DAYS.between(details.on(), filedOn) <= daysInTime) {
            throw Refused.because(Problem.BACKDATE_NONE, daysInTime);
        }
        if (details.on().equals(decidedFor) && approved == approving) {
            throw Refused.because(Problem.RECORD_UNCHANGED);
        }
    }
}
