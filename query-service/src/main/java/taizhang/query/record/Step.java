// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import taizhang.api.evidence.EvidenceEvent.EvidenceAttached;
import taizhang.api.evidence.EvidenceEvent.EvidenceRemoved;
import taizhang.api.evidence.EvidenceEvent.EvidenceWaived;
import taizhang.api.publicity.ShareEvent;
import taizhang.api.record.AnnexEvent;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Annexed;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.BackdateApproved;
import taizhang.api.record.RecordEvent.BackdateRefused;
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.ChangeApproved;
import taizhang.api.record.RecordEvent.ChangeProposed;
import taizhang.api.record.RecordEvent.ChangeRefused;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.HeadcountConfirmed;
import taizhang.api.record.RecordEvent.MadeUp;
import taizhang.api.record.RecordEvent.Noted;
import taizhang.api.record.RecordEvent.ParticipationDeclined;
import taizhang.api.record.RecordEvent.Postponed;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.RedoAccepted;
import taizhang.api.record.RecordEvent.RedoOrdered;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.Returned;
import taizhang.api.record.RecordEvent.ScheduleVoided;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.roster.RollEvent;

/** What was done to the record. */
public enum Step {
    DRAFTED,
    SCHEDULED,
    POSTPONED,
    CANCELLED,
    SCHEDULE_VOIDED,
    RECORDED,
    CORRECTED,
    /** Went on: a list grew by an entry. */
    CONTINUED,
    VOIDED,
    RESTORED,
    NOTED,
    APPROVED,
    RETURNED,
    REDO_ORDERED,
    REDO_ACCEPTED,
    CONFIRMED,
    DECLINED,
    MADE_UP,
    /** The steps of what is said beside a record stand in its history only while and where they wait in a closed year. */
    FILE_ATTACHED,
    FILE_REMOVED,
    EVIDENCE_WAIVED,
    ROLL_CALLED,
    SHARE_CONFIRMED,
    /** A late entry meets its duties. */
    BACKDATE_APPROVED,
    BACKDATE_REFUSED,
    /** Dated in a closed year, so it waits for a supervisor. */
    CHANGE_PROPOSED,
    CHANGE_APPROVED,
    CHANGE_REFUSED;

    private static Step of(AnnexEvent said) {
        return switch (said) {
            case EvidenceAttached _ -> FILE_ATTACHED;
            case EvidenceRemoved _ -> FILE_REMOVED;
            case EvidenceWaived _ -> EVIDENCE_WAIVED;
            case RollEvent _ -> ROLL_CALLED;
            case ShareEvent _ -> SHARE_CONFIRMED;
            default -> throw new IllegalArgumentException("no step says " + said);
        };
    }

    static Step of(RecordEvent event) {
        return switch (event) {
            case Drafted _ -> DRAFTED;
            case Scheduled _ -> SCHEDULED;
            case Postponed _ -> POSTPONED;
            case Cancelled _ -> CANCELLED;
            case ScheduleVoided _ -> SCHEDULE_VOIDED;
            case Recorded _ -> RECORDED;
            case Corrected _ -> CORRECTED;
            case Continued _ -> CONTINUED;
            case Voided _ -> VOIDED;
            case Restored _ -> RESTORED;
            case Noted _ -> NOTED;
            case Approved _ -> APPROVED;
            case Returned _ -> RETURNED;
            case RedoOrdered _ -> REDO_ORDERED;
            case RedoAccepted _ -> REDO_ACCEPTED;
            case HeadcountConfirmed _ -> CONFIRMED;
            case ParticipationDeclined _ -> DECLINED;
            case MadeUp _ -> MADE_UP;
            case Annexed annexed -> of(annexed.annex());
            case BackdateApproved _ -> BACKDATE_APPROVED;
            case BackdateRefused _ -> BACKDATE_REFUSED;
            case ChangeProposed _ -> CHANGE_PROPOSED;
            case ChangeApproved _ -> CHANGE_APPROVED;
            case ChangeRefused _ -> CHANGE_REFUSED;
        };
    }
}
