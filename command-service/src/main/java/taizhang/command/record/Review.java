// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Annexed;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.BackdateApproved;
import taizhang.api.record.RecordEvent.BackdateRefused;
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.ChangeApproved;
import taizhang.api.record.RecordEvent.ChangeProposed;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.Noted;
import taizhang.api.record.RecordEvent.OwnHeads;
import taizhang.api.record.RecordEvent.ParticipationDeclined;
import taizhang.api.record.RecordEvent.Postponed;
import taizhang.api.record.RecordEvent.Proposal;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.RedoAccepted;
import taizhang.api.record.RecordEvent.RedoOrdered;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.Returned;
import taizhang.api.record.RecordEvent.ScheduleVoided;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;

/**
 * What later decisions of supervisors need to know of a record.
 *
 * @param author login of whoever wrote what it says now
 * @param approved whether exactly that was approved
 * @param returned whether it was returned and neither corrected nor reviewed otherwise since
 */
record Review(@Nullable String author, boolean approved, boolean returned, Redo redo) {

    static final Review NONE = new Review(null, false, false, Redo.NONE);

    Review after(RecordEvent event, @Nullable String login) {
        Redo next = Redo.after(event, redo);
        return switch (event) {
            case Approved _ -> new Review(author, true, false, next);
            case Returned _, RedoOrdered _, BackdateRefused _ -> new Review(author, approved, true, next);
            case Noted _, BackdateApproved _, RedoAccepted _ -> new Review(author, approved, false, next);
            case OwnHeads _, Annexed _ -> new Review(author, approved, returned, next);
            case ChangeApproved change
            when change.changesRecord() -> new Review(change.author(), false, returned, next);
            case ChangeProposed proposed when proposed.files() -> new Review(login, false, false, next);
            case Proposal _ -> new Review(author, approved, returned, next);
            case Voided _, Continued _, Restored _ -> new Review(login, false, returned, next);
            case Drafted _,
                    Scheduled _,
                    Postponed _,
                    Cancelled _,
                    ScheduleVoided _,
                    Recorded _,
                    Corrected _,
                    ParticipationDeclined _ -> new Review(login, false, false, next);
        };
    }

    /** Policy: whoever wrote it does not approve it, and nobody approves the same words twice. */
    void requireAnother(String login) {
        requireAuthorNot(login);
        if (approved) {
            throw Refused.because(Problem.RECORD_UNCHANGED);
        }
    }

    /** Policy: whoever wrote it does not decide on it. */
    void requireAuthorNot(String login) {
        if (login.equals(author)) {
            throw Refused.because(Problem.REVIEW_OWN);
        }
    }

    /** Policy: a redo is ordered once, and accepted once it was ordered. */
    void requireRedo(Redo expected) {
        if (redo != expected) {
            throw Refused.because(expected == Redo.NONE ? Problem.RECORD_UNCHANGED : Problem.REDO_NOT_ORDERED);
        }
    }
}
