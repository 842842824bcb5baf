// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.HeadcountConfirmed;
import taizhang.api.record.RecordEvent.MadeUp;
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
import taizhang.web.calendar.WorkingDays;

/**
 * All versions of one record, the oldest first; document {@code record/<id>}. It is long because it lists all that may
 * happen to a record.
 */
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
        MADE_UP
    }

    /**
     * What a bureau that took part said.
     *
     * @param attendance absent where it said something else than a headcount
     * @param madeUp who of those that did not come have made it up
     */
    public record Part(
            BureauId bureau,
            @Nullable Attendance attendance,
            @Nullable MakeUp madeUp) {}

    public record MakeUp(LocalDate on, int persons) {}

    /** Later make-up study lifts no rate (rules E, make-up study). */
    private static final int MAKE_UP_DAYS = 30;

    /**
     * @param number the number of events of the record up to and with this one
     * @param reason why it was recorded late, postponed, corrected, cancelled, voided or restored, or what a supervisor
     *     said of it
     * @param remarks with which it was returned
     * @param other the record that this one is the redo of, or that was accepted as its redo
     * @param part what a bureau that took part said
     * @param source where it was copied from when it was recorded
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
            @Nullable String source) {

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
                    switch (event) {
                        case Drafted _ -> Step.DRAFTED;
                        case Scheduled _ -> Step.SCHEDULED;
                        case Postponed _ -> Step.POSTPONED;
                        case Cancelled _ -> Step.CANCELLED;
                        case ScheduleVoided _ -> Step.SCHEDULE_VOIDED;
                        case Recorded _ -> Step.RECORDED;
                        case Corrected _ -> Step.CORRECTED;
                        case Continued _ -> Step.CONTINUED;
                        case Voided _ -> Step.VOIDED;
                        case Restored _ -> Step.RESTORED;
                        case Noted _ -> Step.NOTED;
                        case Approved _ -> Step.APPROVED;
                        case Returned _ -> Step.RETURNED;
                        case RedoOrdered _ -> Step.REDO_ORDERED;
                        case RedoAccepted _ -> Step.REDO_ACCEPTED;
                        case HeadcountConfirmed _ -> Step.CONFIRMED;
                        case ParticipationDeclined _ -> Step.DECLINED;
                        case MadeUp _ -> Step.MADE_UP;
                    },
                    RecordStatus.after(event, before == null ? null : before.status()),
                    event.details(),
                    switch (event) {
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
                    },
                    event instanceof Returned returned ? returned.remarks() : List.of(),
                    other(event),
                    part(event),
                    event instanceof Recorded recorded ? recorded.source() : null);
        }

        private static @Nullable RecordId other(RecordEvent event) {
            if (event instanceof Recorded recorded) {
                return recorded.redoOf();
            }
            return event instanceof RedoAccepted accepted ? accepted.redo() : null;
        }

        private static @Nullable Part part(RecordEvent event) {
            if (event instanceof HeadcountConfirmed said) {
                return new Part(said.bureau(), said.attendance(), null);
            }
            if (event instanceof MadeUp said) {
                return new Part(said.bureau(), null, new MakeUp(said.on(), said.persons()));
            }
            return event instanceof ParticipationDeclined said ? new Part(said.bureau(), null, null) : null;
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

    /** The record that this one was held instead of. */
    public Optional<RecordId> redoOf() {
        return entry().map(Version::other);
    }

    /** Whether a supervisor ordered it to be held again, settled since or not. */
    public boolean isRedoOrdered() {
        return versions.stream().anyMatch(version -> version.step() == Step.REDO_ORDERED);
    }

    /** What was accepted as held instead of this one. */
    public Optional<RecordId> redoneBy() {
        return versions.stream()
                .filter(version -> version.step() == Step.REDO_ACCEPTED)
                .findFirst()
                .map(Version::other);
    }

    /** Whether a supervisor approved it on the day it says it was held; another day needs another approval. */
    public boolean isApproved() {
        return versions.stream()
                .anyMatch(version -> version.step() == Step.APPROVED
                        && version.details().on().equals(latest().details().on()));
    }

    /** What a bureau that took part said last of its own; empty where it has said nothing. */
    public Optional<Attendance> confirmed(BureauId bureau) {
        return parts(bureau)
                .filter(part -> part.madeUp() == null)
                .reduce((_, last) -> last)
                .map(Part::attendance);
    }

    /** How many of a bureau have made it up soon enough to lift its rate. */
    public int madeUp(BureauId bureau) {
        LocalDate held = latest().details().on();
        return parts(bureau)
                .map(Part::madeUp)
                .filter(Objects::nonNull)
                .filter(made -> !made.on().isBefore(held) && !made.on().isAfter(held.plusDays(MAKE_UP_DAYS)))
                .mapToInt(MakeUp::persons)
                .sum();
    }

    /** What a bureau said of its own people, in order. */
    private Stream<Part> parts(BureauId bureau) {
        return versions.stream()
                .map(Version::part)
                .filter(part -> part != null && part.bureau().equals(bureau));
    }
}
