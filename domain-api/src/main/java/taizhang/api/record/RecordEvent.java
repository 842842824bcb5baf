// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.Event;

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
            case Corrected corrected -> Optional.of(corrected.was()).filter(Details::inForce);
            case Voided voided -> Optional.of(voided.details()).filter(Details::inForce);
        };
    }

    /** What every count holds from this event on; empty for all that was not held, and for a voided record. */
    default Optional<Details> countsNow() {
        return switch (this) {
            case Drafted _, Scheduled _, Postponed _, Cancelled _, ScheduleVoided _, Voided _ -> Optional.empty();
            case Recorded recorded -> Optional.of(recorded.details());
            case Corrected corrected -> Optional.of(corrected.details()).filter(Details::inForce);
            case Restored restored -> Optional.of(restored.details()).filter(_ -> restored.counts());
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
            case Corrected corrected -> Optional.of(corrected.was());
            case Cancelled _, ScheduleVoided _, Voided _, Restored _ -> Optional.of(details());
        };
        return before.filter(Details::inForce);
    }

    /** What such a view shows from now on, counted or not. */
    default Optional<Details> standsNow() {
        return Optional.of(details()).filter(Details::inForce);
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
     * @param scheduled what was set for it before, absent for what came without a schedule
     */
    record Recorded(
            RecordId record,
            @Nullable Details scheduled,
            Details details,
            @Nullable String lateReason) implements RecordEvent {

        /** Without a schedule. */
        public Recorded(RecordId record, Details details, @Nullable String lateReason) {
            this(record, null, details, lateReason);
        }
    }

    record Corrected(RecordId record, Details was, Details details, String reason) implements RecordEvent {}

    record Voided(RecordId record, Details details, String reason) implements RecordEvent {}

    /**
     * Back where it stood before it was cancelled or voided.
     *
     * @param counts false for what had not been held: a draft or a schedule
     */
    record Restored(RecordId record, Details details, boolean counts, String reason) implements RecordEvent {}
}
