// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.Postponed;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.ScheduleVoided;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordId;
import taizhang.projection.Fact;
import taizhang.web.calendar.WorkingDays;

/** All versions of one record, the oldest first; document {@code record/<id>}. */
public record RecordHistory(List<Version> versions) {

    /** What was done to the record. */
    public enum Step {
        DRAFTED,
        SCHEDULED,
        POSTPONED,
        CANCELLED,
        SCHEDULE_VOIDED,
        RECORDED,
        CORRECTED,
        VOIDED,
        RESTORED
    }

    /**
     * @param number the number of events of the record up to and with this one
     * @param reason why it was recorded late, postponed, corrected, cancelled, voided or restored
     */
    public record Version(
            long number,
            long position,
            Instant recordedAt,
            String actor,
            Step step,
            RecordStatus status,
            Details details,
            @Nullable String reason) {

        static Version of(Fact fact, RecordEvent event) {
            return new Version(
                    fact.version(),
                    fact.position(),
                    fact.recordedAt(),
                    fact.actor(),
                    switch (event) {
                        case Drafted _ -> Step.DRAFTED;
                        case Scheduled _ -> Step.SCHEDULED;
                        case Postponed _ -> Step.POSTPONED;
                        case Cancelled _ -> Step.CANCELLED;
                        case ScheduleVoided _ -> Step.SCHEDULE_VOIDED;
                        case Recorded _ -> Step.RECORDED;
                        case Corrected _ -> Step.CORRECTED;
                        case Voided _ -> Step.VOIDED;
                        case Restored _ -> Step.RESTORED;
                    },
                    RecordStatus.after(event),
                    event.details(),
                    switch (event) {
                        case Drafted _, Scheduled _ -> null;
                        case Postponed postponed -> postponed.reason();
                        case Cancelled cancelled -> cancelled.reason();
                        case ScheduleVoided voided -> voided.reason();
                        case Recorded recorded -> recorded.lateReason();
                        case Corrected corrected -> corrected.reason();
                        case Voided voided -> voided.reason();
                        case Restored restored -> restored.reason();
                    });
        }
    }

    public RecordHistory {
        versions = List.copyOf(versions);
    }

    public static String id(RecordId record) {
        return "record/" + record;
    }

    RecordHistory with(Version version) {
        return new RecordHistory(
                Stream.concat(versions.stream(), Stream.of(version)).toList());
    }

    /** What was known of the record at a log position; empty when nothing was. */
    public Optional<RecordHistory> at(long position) {
        List<Version> known = versions.stream()
                .filter(version -> version.position() <= position)
                .toList();
        return known.isEmpty() ? Optional.empty() : Optional.of(new RecordHistory(known));
    }

    public Version latest() {
        return versions.getLast();
    }

    /** The version that put the record into force; absent for a draft and for what was not held. */
    public Optional<Version> entry() {
        return versions.stream()
                .filter(version -> version.step() == Step.RECORDED)
                .findFirst();
    }

    /** Empty for what was never recorded as held, which is neither in time nor late. */
    Optional<Lateness> lateness(WorkingDays workingDays) {
        return entry().map(entry -> Lateness.of(latest().details().on(), entry.recordedAt(), workingDays));
    }

    public RecordStatus status() {
        return latest().status();
    }
}
