// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Annexed;
import taizhang.api.record.RecordEvent.Cancelled;
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

/** How far a record's life has come. */
public enum Stage {
    DRAFT,
    SCHEDULED,
    /** Entered into a closed year: it is shown, and counts once a supervisor has approved it. */
    AWAITING,
    RECORDED,
    CANCELLED,
    VOIDED;

    /** A corrected draft is still a draft. */
    static @Nullable Stage after(RecordEvent event, @Nullable Stage before) {
        return switch (event) {
            case Drafted _ -> DRAFT;
            case Scheduled _, Postponed _ -> SCHEDULED;
            case Recorded _ -> RECORDED;
            case Corrected _, Continued _, Reviewed _, OwnHeads _, Annexed _, ParticipationDeclined _ -> before;
            case ChangeProposed proposed when proposed.files() -> AWAITING;
            case Proposal _ -> before;
            case Cancelled _ -> CANCELLED;
            case Voided _, ScheduleVoided _ -> VOIDED;
            case Restored restored when restored.counts() -> RECORDED;
            case Restored restored -> restored.details().inForce() ? SCHEDULED : DRAFT;
        };
    }

    /** @throws Refused for what was called off or voided */
    void requireNotGone() {
        if (this == VOIDED) {
            throw Refused.because(Problem.RECORD_VOIDED);
        }
        if (this == CANCELLED) {
            throw Refused.because(Problem.RECORD_CANCELLED);
        }
    }

    /** Not yet in force: what puts it into force is laid over what it says. */
    boolean isAhead() {
        return this == DRAFT || this == SCHEDULED;
    }
}
