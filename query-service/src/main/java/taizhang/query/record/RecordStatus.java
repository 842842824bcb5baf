// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Annexed;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.BackdateApproved;
import taizhang.api.record.RecordEvent.BackdateRefused;
import taizhang.api.record.RecordEvent.Cancelled;
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

/** Where a record stands in its life. */
public enum RecordStatus {
    DRAFT,
    SCHEDULED,
    /** Entered into a closed year: it counts once a supervisor has approved it. */
    AWAITING,
    RECORDED,
    NOTED,
    APPROVED,
    RETURNED,
    CORRECTED,
    CANCELLED,
    VOIDED;

    /** @param before what it was, absent where nothing was known of it; few events leave it as it was */
    public static RecordStatus after(RecordEvent event, @Nullable RecordStatus before) {
        return switch (event) {
            case Drafted _ -> DRAFT;
            case Scheduled _, Postponed _ -> SCHEDULED;
            case Recorded _ -> RECORDED;
            case Corrected corrected -> corrected.details().inForce() ? CORRECTED : DRAFT;
            // Nobody has said anything yet of what was added.
            case Continued _ -> before == CORRECTED || before == RETURNED ? before : RECORDED;
            case ChangeProposed proposed when proposed.files() -> AWAITING;
            case Proposal _ -> Objects.requireNonNullElse(before, RECORDED);
            case BackdateApproved _ -> before == null || before == RETURNED ? RECORDED : before;
            case Cancelled _ -> CANCELLED;
            case Voided _, ScheduleVoided _ -> VOIDED;
            case Restored restored
            when restored.counts() -> Boolean.TRUE.equals(restored.returned()) ? RETURNED : RECORDED;
            case Restored restored -> restored.details().inForce() ? SCHEDULED : DRAFT;
            case Noted _, RedoAccepted _ -> NOTED;
            case Approved _ -> APPROVED;
            case ParticipationDeclined _ -> CORRECTED;
            case OwnHeads _, Annexed _ -> Objects.requireNonNullElse(before, RECORDED);
            case Returned _, RedoOrdered _, BackdateRefused _ -> RETURNED;
        };
    }

    /** Whether it has been held, or should have been; what is only scheduled or was called off has not. */
    public boolean isHeld() {
        return this == RECORDED || this == CORRECTED || isReviewed();
    }

    /** Whether a supervisor has said something of what it says now. */
    public boolean isReviewed() {
        return this == NOTED || this == APPROVED || this == RETURNED;
    }
}
