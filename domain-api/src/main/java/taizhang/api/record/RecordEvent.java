// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.Event;
import taizhang.api.bureau.BureauId;

/**
 * The life that all kinds of records share. An event that changes what a record says carries what it said before, so that
 * every reader can undo and redo its part from the event alone.
 */
public sealed interface RecordEvent extends Event {

    RecordId record();

    /** What the record says from now on; for a cancelled or voided one what it said last. */
    Details details();

    /** What every count takes back before it adds {@link #countsNow}; empty when the record did not count so far. */
    default Optional<Details> countedBefore() {
        return switch (this) {
            case Drafted _, Scheduled _, Postponed _, Cancelled _, ScheduleVoided _, Recorded _, Restored _ ->
                Optional.empty();
            case Annexed annexed -> Optional.of(annexed.was());
            case Corrected corrected -> Optional.of(corrected.was()).filter(Details::inForce);
            case Continued continued -> Optional.of(continued.was()).filter(Details::inForce);
            case ParticipationDeclined declined -> Optional.of(declined.was());
            case Voided _, Reviewed _, OwnHeads _ -> Optional.of(details()).filter(Details::inForce);
            case ChangeProposed proposed -> proposed.change().countedBefore();
            case ChangeRefused refused -> refused.change().countedBefore();
            case ChangeApproved approved -> approved.change().countsNow();
        };
    }

    /** What every count holds from this event on; empty for all that was not held, and for a voided record. */
    default Optional<Details> countsNow() {
        return switch (this) {
            case Drafted _, Scheduled _, Postponed _, Cancelled _, ScheduleVoided _, Voided _ -> Optional.empty();
            case Recorded recorded -> Optional.of(recorded.details());
            case Annexed annexed -> Optional.of(annexed.details());
            case Corrected _, Continued _, ParticipationDeclined _, Reviewed _, OwnHeads _ ->
                Optional.of(details()).filter(Details::inForce);
            case Restored restored -> Optional.of(restored.details()).filter(_ -> restored.counts());
            case Proposal _ -> countedBefore();
        };
    }

    /**
     * What a view that also shows planned, cancelled and voided records showed before; empty when the record was not yet
     * there, and for drafts, which no view shows.
     */
    default Optional<Details> stoodBefore() {
        Optional<Details> before = switch (this) {
            case Drafted _, Scheduled _ -> Optional.empty();
            case Recorded recorded -> Optional.ofNullable(recorded.scheduled());
            case Postponed postponed -> Optional.of(postponed.was());
            case Annexed annexed -> Optional.of(annexed.was());
            case Corrected corrected -> Optional.of(corrected.was());
            case Continued continued -> Optional.of(continued.was());
            case ParticipationDeclined declined -> Optional.of(declined.was());
            case Cancelled _, ScheduleVoided _, Voided _, Restored _, Reviewed _, OwnHeads _ -> Optional.of(details());
            case ChangeProposed proposed -> proposed.change().stoodBefore();
            case ChangeRefused _, ChangeApproved _ -> Optional.of(details());
        };
        return before.filter(Details::inForce);
    }

    /** What such a view shows from now on, counted or not. */
    default Optional<Details> standsNow() {
        return Optional.of(details()).filter(Details::inForce);
    }

    /** Whether this is the first time that something was said to have been held, counted yet or not. */
    default boolean files() {
        return this instanceof Recorded
                || this instanceof ChangeProposed proposed && proposed.change() instanceof Recorded;
    }

    /** Written down but not yet in force: a plan before it is issued. */
    record Drafted(RecordId record, Details details) implements RecordEvent {}

    /** Set for a day to come; it counts nowhere before it is recorded as held. */
    record Scheduled(RecordId record, Details details) implements RecordEvent {}

    /** Set for another day or hour, or arranged otherwise; it stays the same record. */
    record Postponed(RecordId record, Details was, Details details, String reason) implements RecordEvent {}

    /** Called off before it began. */
    record Cancelled(RecordId record, Details details, String reason) implements RecordEvent {}

    /** Found, after it should have begun, not to have been held at all. */
    record ScheduleVoided(RecordId record, Details details, String reason) implements RecordEvent {}

    /**
     * On record: a session held, a lecture given, a plan issued, an activity carried out.
     *
     * @param scheduled what was set for it before or waited for approval, absent for what came without either
     * @param redoOf the record that a supervisor ordered to be held again
     * @param source where it was copied from, such as a row of an imported file; absent for what somebody wrote here
     */
    record Recorded(
            RecordId record,
            @Nullable Details scheduled,
            Details details,
            @Nullable String lateReason,
            @Nullable RecordId redoOf,
            @Nullable String source)
            implements RecordEvent {

        /** Written here by somebody. */
        public Recorded(
                RecordId record,
                @Nullable Details scheduled,
                Details details,
                @Nullable String lateReason,
                @Nullable RecordId redoOf) {
            this(record, scheduled, details, lateReason, redoOf, null);
        }

        /** Without a schedule, and nothing that was held again. */
        public Recorded(RecordId record, Details details, @Nullable String lateReason) {
            this(record, null, details, lateReason, null);
        }
    }

    record Corrected(RecordId record, Details was, Details details, String reason) implements RecordEvent {}

    /**
     * What the record is about went on, such as a case by a hearing: one list grew by an entry and nothing that was said
     * before is taken back.
     *
     * @param list the field that grew
     */
    record Continued(RecordId record, Details was, Details details, String list) implements RecordEvent {}

    record Voided(RecordId record, Details details, String reason) implements RecordEvent {}

    /**
     * Back where it stood before it was cancelled or voided.
     *
     * @param counts false for what had not been held: a draft or a schedule
     * @param returned true where it was returned before and nobody has answered that since, else absent
     */
    record Restored(
            RecordId record,
            Details details,
            boolean counts,
            String reason,
            @Nullable Boolean returned) implements RecordEvent {

        /** Not returned. */
        public Restored(RecordId record, Details details, boolean counts, String reason) {
            this(record, details, counts, reason, null);
        }
    }

    /** What a supervisor said of it; what the record says and whether it is counted as held stay as they were. */
    sealed interface Reviewed extends RecordEvent {}

    /** 已阅 */
    record Noted(RecordId record, Details details, @Nullable String opinion) implements Reviewed {}

    /** 已审, by another person than the one who wrote it. */
    record Approved(
            RecordId record, Details details, @Nullable String opinion) implements Reviewed {}

    /** 退回, until it is corrected. */
    record Returned(RecordId record, Details details, List<Remark> remarks) implements Reviewed {

        public Returned {
            remarks = List.copyOf(remarks);
        }
    }

    /** 责令重开: it meets no duty from now on. */
    record RedoOrdered(RecordId record, Details details, String reason) implements Reviewed {}

    /** @param redo what was held instead, which meets the duty of that period */
    record RedoAccepted(RecordId record, Details details, RecordId redo) implements Reviewed {}

    /** Recorded long after it was held, which a supervisor has approved for the day it says; from now on it meets duties. */
    record BackdateApproved(
            RecordId record, Details details, @Nullable String opinion) implements Reviewed {}

    /** Recorded long after it was held, and a supervisor does not let it meet duties. */
    record BackdateRefused(RecordId record, Details details, String reason) implements Reviewed {}

    /**
     * What became of a change that is dated in a closed year. It carries the very event that is recorded once a supervisor
     * has approved it; until then nothing of the record changes, and what was entered anew is shown but counts nowhere.
     */
    sealed interface Proposal extends RecordEvent {

        RecordEvent change();

        /** Whether another person wrote or would write what the record says; not where a bureau or an annex speaks. */
        default boolean changesRecord() {
            return changesRecord(change());
        }

        /** Whether the record's owner asked for it, and not a bureau that speaks for itself alone. */
        default boolean isOwners() {
            return guest(change()).isEmpty();
        }

        /** @see #changesRecord() */
        static boolean changesRecord(RecordEvent change) {
            return switch (change) {
                case OwnHeads _ -> false;
                case Annexed annexed -> annexed.recounts();
                default -> true;
            };
        }

        /** The bureau that speaks for itself alone in a change that leaves the record as it is. */
        static Optional<BureauId> guest(RecordEvent change) {
            return switch (change) {
                case OwnHeads heads -> Optional.of(heads.bureau());
                case Annexed annexed -> annexed.annex().guest();
                default -> Optional.empty();
            };
        }

        /** What the record says while the change waits. */
        static Details meanwhile(RecordEvent change) {
            return switch (change) {
                case Corrected corrected -> corrected.was();
                case Continued continued -> continued.was();
                case Postponed postponed -> postponed.was();
                case ParticipationDeclined declined -> declined.was();
                case Annexed annexed -> annexed.was();
                default -> change.details();
            };
        }
    }

    record ChangeProposed(RecordId record, RecordEvent change) implements Proposal {

        @Override
        public Details details() {
            return Proposal.meanwhile(change);
        }
    }

    /**
     * Told after the change itself, which was recorded in the same breath.
     *
     * @param number which of the record's events proposed it, from 1
     * @param author login of whoever proposed it
     */
    record ChangeApproved(
            RecordId record,
            long number,
            RecordEvent change,
            String author,
            @Nullable String opinion) implements Proposal {

        @Override
        public Details details() {
            return change.details();
        }
    }

    /** @param number which of the record's events proposed it, from 1 */
    record ChangeRefused(RecordId record, long number, RecordEvent change, String reason) implements Proposal {

        @Override
        public Details details() {
            return Proposal.meanwhile(change);
        }
    }

    /**
     * What is to be said beside the record, in a stream of its own. It stands only within a {@link Proposal}: once that is
     * approved, the annex is recorded there, and here the correction that comes with it.
     *
     * @param was what the record says
     * @param details what it says with it: the headcounts of a roll, else the same
     */
    record Annexed(RecordId record, Details was, Details details, AnnexEvent annex) implements RecordEvent {

        public boolean recounts() {
            return !details.equals(was);
        }

        /** The same of what the record says by now. */
        public Annexed over(Details now) {
            return recounts() ? this : new Annexed(record, now, now, annex);
        }
    }

    /** What a bureau said of its own heads; what the record says and whether it counts stay as they were. */
    sealed interface OwnHeads extends RecordEvent {

        BureauId bureau();
    }

    /**
     * A bureau that took part said how many of its own came; what the host wrote stays as it is.
     *
     * @param bureau one of those that took part, never the owner
     */
    record HeadcountConfirmed(RecordId record, Details details, BureauId bureau, Attendance attendance)
            implements OwnHeads {}

    /**
     * 补学: some of those who were on leave or absent have made it up. It lifts a rate and is no gathering of its own.
     *
     * @param on the day on which they did
     */
    record MadeUp(RecordId record, Details details, BureauId bureau, LocalDate on, int persons) implements OwnHeads {}

    /**
     * A bureau said that it took no part.
     *
     * @param details as they were, without that bureau
     */
    record ParticipationDeclined(RecordId record, Details was, Details details, BureauId bureau, String reason)
            implements RecordEvent {}
}
