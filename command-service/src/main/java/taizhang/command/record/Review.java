// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Annexed;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.ChangeApproved;
import taizhang.api.record.RecordEvent.ChangeProposed;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.OwnHeads;
import taizhang.api.record.RecordEvent.ParticipationDeclined;
import taizhang.api.record.RecordEvent.Postponed;
import taizhang.api.record.RecordEvent.Proposal;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.Reviewed;
import taizhang.api.record.RecordEvent.ScheduleVoided;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;

/**
 * What later decisions of supervisors need to know of a record.
 *
 * @param author login of whoever wrote what it says now
 * @param approved whether exactly that was approved
 */
record Review(@Nullable String author, boolean approved, Redo redo) {

    static final Review NONE = new Review(null, false, Redo.NONE);

    Review after(RecordEvent event, @Nullable String login) {
        Redo next = Redo.after(event, redo);
        return switch (event) {
            case Approved _ -> new Review(author, true, next);
            case Reviewed _, OwnHeads _, Annexed _ -> new Review(author, approved, next);
            case ChangeApproved change
            when change.changesRecord() -> new Review(change.author(), false, next);
            case ChangeProposed proposed when proposed.files() -> new Review(login, false, next);
            case Proposal _ -> new Review(author, approved, next);
            case Drafted _,
                    Scheduled _,
                    Postponed _,
                    Cancelled _,
                    ScheduleVoided _,
                    Recorded _,
                    Corrected _,
                    Continued _,
                    ParticipationDeclined _,
                    Voided _,
                    Restored _ -> new Review(login, false, next);
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
