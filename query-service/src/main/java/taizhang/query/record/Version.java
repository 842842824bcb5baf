// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taizhang.api.evidence.EvidenceEvent.EvidenceRemoved;
import taizhang.api.evidence.EvidenceEvent.EvidenceWaived;
import taizhang.api.record.AnnexEvent;
import taizhang.api.record.Details;
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
import taizhang.api.record.RecordEvent.Noted;
import taizhang.api.record.RecordEvent.OwnHeads;
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
import taizhang.api.record.RecordId;
import taizhang.api.record.Remark;
import taizhang.projection.Fact;

/**
 * What was known of a record from one of its events on.
 *
 * @param number the number of events of the record up to and with this one
 * @param reason why it was recorded late, postponed, corrected, cancelled, voided or restored, or what a supervisor
 *     said of it
 * @param remarks with which it was returned
 * @param other the record that this one is the redo of, or that was accepted as its redo
 * @param part what a bureau that took part said
 * @param source where it was copied from when it was recorded
 * @param proposed what a change that waits or waited for a supervisor would make of it
 */
public record Version(
        long number,
        long position,
        Instant recordedAt,
        String actor,
        Step step,
        RecordStatus status,
        Details details,
        @Nullable String reason,
        List<Remark> remarks,
        @Nullable RecordId other,
        @Nullable Part part,
        @Nullable String source,
        @Nullable Proposed proposed) {

    public Version {
        remarks = List.copyOf(remarks);
    }

    /** @param before absent for the first */
    static Version of(Fact fact, RecordEvent event, @Nullable Version before) {
        return new Version(
                fact.version(),
                fact.position(),
                fact.recordedAt(),
                fact.actor(),
                Step.of(event),
                RecordStatus.after(event, before == null ? null : before.status()),
                event.details(),
                reason(event),
                event instanceof Returned returned ? returned.remarks() : List.of(),
                other(event),
                Part.of(event),
                event instanceof Recorded recorded ? recorded.source() : null,
                Proposed.of(event));
    }

    /** Whether a supervisor approved with it what the record said, and so its day. */
    boolean approves() {
        return switch (step) {
            case APPROVED, BACKDATE_APPROVED -> true;
            // Who approved the words approved their day; a headcount says nothing of it.
            case CHANGE_APPROVED ->
                Objects.requireNonNull(proposed).step() == Step.RECORDED || proposed.step() == Step.CORRECTED;
            default -> false;
        };
    }

    /** Whether it proposed a change that the later one decided on or made moot. */
    boolean isSettledBy(Version later) {
        return later.number() > number && Objects.requireNonNull(proposed).isSettledBy(later, number);
    }

    private static @Nullable String reason(RecordEvent event) {
        return switch (event) {
            case Drafted _, Scheduled _, Continued _ -> null;
            case Postponed postponed -> postponed.reason();
            case Cancelled cancelled -> cancelled.reason();
            case ScheduleVoided voided -> voided.reason();
            case Recorded recorded -> recorded.lateReason();
            case Corrected corrected -> corrected.reason();
            case Voided voided -> voided.reason();
            case Restored restored -> restored.reason();
            case Noted noted -> noted.opinion();
            case Approved approved -> approved.opinion();
            case Returned _, RedoAccepted _, OwnHeads _ -> null;
            case ParticipationDeclined declined -> declined.reason();
            case RedoOrdered ordered -> ordered.reason();
            case Annexed annexed -> reason(annexed.annex());
            case BackdateApproved approved -> approved.opinion();
            case BackdateRefused refused -> refused.reason();
            case ChangeProposed proposed -> reason(proposed.change());
            case ChangeApproved approved -> approved.opinion();
            case ChangeRefused refused -> refused.reason();
        };
    }

    private static @Nullable String reason(AnnexEvent said) {
        return switch (said) {
            case EvidenceRemoved removed -> removed.reason();
            case EvidenceWaived waived -> waived.reason();
            default -> null;
        };
    }

    private static @Nullable RecordId other(RecordEvent event) {
        RecordEvent said = event instanceof ChangeProposed proposed ? proposed.change() : event;
        if (said instanceof Recorded recorded) {
            return recorded.redoOf();
        }
        return event instanceof RedoAccepted accepted ? accepted.redo() : null;
    }
}
