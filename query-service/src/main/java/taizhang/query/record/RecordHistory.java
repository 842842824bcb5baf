// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordId;
import taizhang.projection.Fact;
import taizhang.query.calendar.WorkingDays;

/** All versions of one record, the oldest first; document {@code record/<id>}. */
public record RecordHistory(List<Version> versions) {

    /** What was done to the record. */
    public enum Step {
        DRAFTED,
        RECORDED,
        CORRECTED,
        /** Went on: a list grew by an entry. */
        CONTINUED,
        VOIDED
    }

    /**
     * @param number the number of events of the record up to and with this one
     * @param reason why it was recorded late, corrected or voided
     */
    public record Version(
            long number,
            long position,
            Instant recordedAt,
            String actor,
            Step step,
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
                        case Recorded _ -> Step.RECORDED;
                        case Corrected _ -> Step.CORRECTED;
                        case Continued _ -> Step.CONTINUED;
                        case Voided _ -> Step.VOIDED;
                    },
                    event.details(),
                    switch (event) {
                        case Drafted _, Continued _ -> null;
                        case Recorded recorded -> recorded.lateReason();
                        case Corrected corrected -> corrected.reason();
                        case Voided voided -> voided.reason();
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

    /** The version that put the record into force; absent for a draft. */
    public Optional<Version> entry() {
        return versions.stream()
                .filter(version -> version.step() == Step.RECORDED)
                .findFirst();
    }

    /** Empty for a draft, which is neither in time nor late. */
    Optional<Lateness> lateness(WorkingDays workingDays) {
        return entry().map(entry -> Lateness.of(latest().details().on(), entry.recordedAt(), workingDays));
    }

    public RecordStatus status() {
        if (latest().step() == Step.VOIDED) {
            return RecordStatus.VOIDED;
        }
        if (entry().isEmpty()) {
            return RecordStatus.DRAFT;
        }
        return said() == Step.CORRECTED ? RecordStatus.CORRECTED : RecordStatus.RECORDED;
    }

    /** The last step that said something anew; what only went on stands as it did. */
    private Step said() {
        return versions.reversed().stream()
                .map(Version::step)
                .filter(step -> step != Step.CONTINUED)
                .findFirst()
                .orElse(Step.RECORDED);
    }
}
