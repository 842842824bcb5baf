// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

/** Where a writer stands in the protocol. */
sealed interface Phase {

    /** The command is out, its reply is not in; a helping command inserts pointers of the commit at the head. */
    record Awaiting(Command command, boolean helping) implements Phase {}

    enum At implements Phase {
        READY,
        /** Error 11000: who is at the position we wanted? */
        OWN_POSITION_AFTER_DUPLICATE,
        /** No reply: are we at the position we wanted? */
        OWN_POSITION_AFTER_SILENCE,
        /** Nobody is at our position, so somebody must be under our aggregate and sequence. */
        AGGREGATE_KEY,
        CRASHED
    }
}
