// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

import org.jspecify.annotations.Nullable;
import taizhang.api.Command;

/** What a secretary may ask of a record; an expected version is the number of events the editor had seen, from 1. */
public sealed interface RecordCommand extends Command {

    RecordId record();

    @Override
    default String target() {
        return record().value();
    }

    record Draft(RecordId record, Details details) implements RecordCommand {}

    /** Sets it for a day to come. */
    record Schedule(RecordId record, Details details) implements RecordCommand {}

    /** Sets it for another day or hour, or arranges it otherwise. */
    record Postpone(RecordId record, long expectedVersion, Details details, String reason) implements RecordCommand {}

    /** Calls it off before it begins. */
    record Cancel(RecordId record, long expectedVersion, String reason) implements RecordCommand {}

    /**
     * Creates the record, puts a draft into force, or says how what was scheduled went.
     *
     * @param expectedVersion of the draft or schedule that the details were laid over; 0 where there was none
     * @param redoOf the record that a supervisor ordered to be held again
     * @param source where it was copied from, such as a row of an imported file; absent for what somebody writes here
     */
    record Enter(
            RecordId record,
            long expectedVersion,
            Details details,
            @Nullable String lateReason,
            @Nullable RecordId redoOf,
            @Nullable String source)
            implements RecordCommand {

        /** Written here by somebody. */
        public Enter(
                RecordId record,
                long expectedVersion,
                Details details,
                @Nullable String lateReason,
                @Nullable RecordId redoOf) {
            this(record, expectedVersion, details, lateReason, redoOf, null);
        }
    }

    record Correct(RecordId record, long expectedVersion, Details details, String reason) implements RecordCommand {}

    /** @param list the field of the details that is longer by an entry than at the expected version */
    record Continue(RecordId record, long expectedVersion, Details details, String list) implements RecordCommand {}

    record VoidRecord(RecordId record, long expectedVersion, String reason) implements RecordCommand {}

    /** Takes back a cancellation or a voiding. */
    record Restore(RecordId record, long expectedVersion, String reason) implements RecordCommand {}
}
