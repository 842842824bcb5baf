// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.Event;

/**
 * The life that all kinds of records share. Corrections and voidings carry what the record said before, so that every
 * reader can undo and redo its part from the event alone.
 */
public sealed interface RecordEvent extends Event {

    RecordId record();

    /** What the record says from now on; for a voided one what it said last. */
    Details details();

    /** What every view takes back before it adds {@link #countsNow}; empty when the record did not count so far. */
    default Optional<Details> countedBefore() {
        return switch (this) {
            case Drafted _, Recorded _ -> Optional.empty();
            case Corrected corrected -> Optional.of(corrected.was()).filter(Details::inForce);
            case Continued continued -> Optional.of(continued.was()).filter(Details::inForce);
            case Voided voided -> Optional.of(voided.details()).filter(Details::inForce);
        };
    }

    /** What every view counts from this event on; empty for a draft and for a voided record. */
    default Optional<Details> countsNow() {
        return switch (this) {
            case Drafted _, Voided _ -> Optional.empty();
            case Recorded recorded -> Optional.of(recorded.details());
            case Corrected corrected -> Optional.of(corrected.details()).filter(Details::inForce);
            case Continued continued -> Optional.of(continued.details()).filter(Details::inForce);
        };
    }

    /** Written down but not yet in force: a plan before it is issued. */
    record Drafted(RecordId record, Details details) implements RecordEvent {}

    /** On record: a session held, a lecture given, a plan issued, an activity carried out. */
    record Recorded(
            RecordId record, Details details, @Nullable String lateReason) implements RecordEvent {}

    record Corrected(RecordId record, Details was, Details details, String reason) implements RecordEvent {}

    /**
     * What the record is about went on, such as a case by a hearing: one list grew by an entry and nothing that was said
     * before is taken back.
     *
     * @param list the field that grew
     */
    record Continued(RecordId record, Details was, Details details, String list) implements RecordEvent {}

    record Voided(RecordId record, Details details, String reason) implements RecordEvent {}
}
