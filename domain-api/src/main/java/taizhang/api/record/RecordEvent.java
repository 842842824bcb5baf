// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

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

    /** Written down but not yet in force: a plan before it is issued. */
    record Drafted(RecordId record, Details details) implements RecordEvent {}

    /** On record: a session held, a lecture given, a plan issued, an activity carried out. */
    record Recorded(
            RecordId record, Details details, @Nullable String lateReason) implements RecordEvent {}

    record Corrected(RecordId record, Details was, Details details, String reason) implements RecordEvent {}

    record Voided(RecordId record, Details details, String reason) implements RecordEvent {}
}
