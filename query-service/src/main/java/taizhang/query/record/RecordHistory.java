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
        MADE_UP,
        /** A late entry meets its duties. */
        BACKDATE_APPROVED,
        BACKDATE_REFUSED,
        /** Dated in a closed year, so it waits for a supervisor. */
        CHANGE_PROPOSED,
        CHANGE_APPROVED,
        CHANGE_REFUSED
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

    public record MakeUp(LocalDate on, int persons) {

        /** How many of them count for what was held on a day: all or none. */
        public int lifting(LocalDate held) {
            return on.isBefore(held) || on.isAfter(held.plusDays(MAKE_UP_DAYS)) ? 0 : persons;
        }
    }

    /**
     * A change that is dated in a closed year.
     *
     * @param step what it does once it is approved
     * @param details what the record says then
     * @param number of the version that proposed it, absent for that version itself
     * @param author who proposed it, where a supervisor approved it
     */
    public record Proposed(
            Step step,
            Details details,
            @Nullable Part part,
            @Nullable Long number,
            @Nullable String author) {

        static Proposed of(RecordEvent change, @Nullable Long number, @Nullable String author) {
            return new Proposed(Version.step(change), change.details(), Version.part(change), number, author);
        }
    }

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
                    step(event),
                    RecordStatus.after(event, before == null ? null : before.status()),
                    event.details(),
                    reason(event),
                    event instanceof Returned returned ? returned.remarks() : List.of(),
                    other(event),
                    part(event),
                    event instanceof Recorded recorded ? recorded.source() : null,
                    proposal(event));
        }

        private static Step step(RecordEvent event) {
            return switch (event) {
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
                case BackdateApproved _ -> Step.BACKDATE_APPROVED;
                case BackdateRefused _ -> Step.BACKDATE_REFUSED;
                case ChangeProposed _ -> Step.CHANGE_PROPOSED;
                case ChangeApproved _ -> Step.CHANGE_APPROVED;
                case ChangeRefused _ -> Step.CHANGE_REFUSED;
            };
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
                case BackdateApproved approved -> approved.opinion();
                case BackdateRefused refused -> refused.reason();
                case ChangeProposed proposed -> reason(proposed.change());
                case ChangeApproved approved -> approved.opinion();
                case ChangeRefused refused -> refused.reason();
            };
        }

        private static @Nullable Proposed proposal(RecordEvent event) {
            return switch (event) {
                case ChangeProposed proposed -> Proposed.of(proposed.change(), null, null);
                case ChangeApproved approved -> Proposed.of(approved.change(), approved.number(), approved.author());
                case ChangeRefused refused -> Proposed.of(refused.change(), refused.number(), null);
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

    /** The version that first said how it was held; absent for a draft and for what was not held. */
    public Optional<Version> entry() {
        return versions.stream()
                .filter(version -> version.step() == Step.RECORDED
                        || version.proposed() != null && version.proposed().step() == Step.RECORDED)
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
                .anyMatch(version -> approves(version)
                        && version.details().on().equals(latest().details().on()));
    }

    static boolean approves(Version version) {
        return switch (version.step()) {
            case APPROVED, BACKDATE_APPROVED -> true;
            // Who approved the words approved their day; a headcount says nothing of it.
            case CHANGE_APPROVED ->
                Objects.requireNonNull(version.proposed()).step() == Step.RECORDED
                        || version.proposed().step() == Step.CORRECTED;
            default -> false;
        };
    }

    /** What a bureau that took part said last of its own; empty where it has said nothing. */
    public Optional<Attendance> confirmed(BureauId bureau) {
        return parts(bureau)
                .filter(part -> part.madeUp() == null)
                .reduce((_, last) -> last)
                .map(Part::attendance);
    }

    /** The changes that wait for a supervisor, the oldest first. */
    public List<Version> waiting() {
        return versions.stream().filter(this::waits).toList();
    }

    private boolean waits(Version proposal) {
        return proposal.step() == Step.CHANGE_PROPOSED
                && versions.stream()
                        .filter(later -> later.number() > proposal.number())
                        .noneMatch(later -> settles(later, proposal));
    }

    private static boolean isOwnHeads(Proposed proposed) {
        return proposed.step() == Step.CONFIRMED || proposed.step() == Step.MADE_UP;
    }

    /** Decided, or moot because the record says something else by now. */
    private static boolean settles(Version later, Version proposal) {
        Proposed proposed = Objects.requireNonNull(proposal.proposed());
        return switch (later.step()) {
            case CHANGE_APPROVED, CHANGE_REFUSED ->
                Objects.equals(Objects.requireNonNull(later.proposed()).number(), proposal.number());
            case CHANGE_PROPOSED -> !isOwnHeads(proposed) && !isOwnHeads(Objects.requireNonNull(later.proposed()));
            case CORRECTED, CONTINUED, VOIDED, RESTORED, SCHEDULE_VOIDED, POSTPONED, CANCELLED, RECORDED, DECLINED ->
                !isOwnHeads(proposed) || later.step() == Step.VOIDED || !hasPart(later, proposed);
            default -> false;
        };
    }

    private static boolean hasPart(Version later, Proposed proposed) {
        return proposed.part() != null
                && later.details().bureaus().contains(proposed.part().bureau());
    }

    /** How many of a bureau have made it up soon enough to lift its rate. */
    public int madeUp(BureauId bureau) {
        LocalDate held = latest().details().on();
        return parts(bureau)
                .map(Part::madeUp)
                .filter(Objects::nonNull)
                .mapToInt(made -> made.lifting(held))
                .sum();
    }

    /** What a bureau said of its own people, in order. */
    private Stream<Part> parts(BureauId bureau) {
        return versions.stream()
                .map(Version::part)
                .filter(part -> part != null && part.bureau().equals(bureau));
    }
}
