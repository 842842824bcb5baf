// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb.model;

/** The ways in which a protocol can be broken on purpose; the protocol of the store has none of them. */
enum Flaw {
    /** The head is learnt by a local read, which may show what a failover takes back. */
    LEARNS_HEAD_LOCALLY,
    /** Aggregates are loaded by a local read: decisions on events that a failover takes back. */
    LOADS_LOCALLY,
    /** A foreign commit over several aggregates at the head is built upon without inserting its missing pointers. */
    DOES_NOT_HELP,
    /** A pointer that answers 11000 is taken for stored, without a majority read that shows it. */
    TRUSTS_DUPLICATE_POINTER,
    /** Further aggregates of a unit of work are not looked at after the head is known. */
    DOES_NOT_VALIDATE,
    /** They are looked at by a majority read that need not show the head, as on a primary just elected. */
    VALIDATES_ON_OLDER_VIEW,
    /** Each document of a batch goes as a command of its own, without waiting for the one before. */
    TWO_INSERTS_IN_FLIGHT,
    /** After an unknown outcome the writer begins anew, as if it had never sent anything. */
    FORGETS_OWN_POSITIONS,
    /** {@code _id} is the position of the last event, not of the first. */
    ID_IS_LAST_SEQUENCE,
    /** The server answers when the primary has applied, not when a majority has. */
    ACKNOWLEDGES_WITHOUT_MAJORITY,
    /** Error 11000 is a conflict at once, whichever of the two indexes it comes from. */
    REJECTS_ON_ANY_DUPLICATE,
    /** Error 11000 always means that somebody else was there: the mark is never read. */
    NEVER_READS_MARK,
    /** The mark is read at the position, but not under the aggregate and sequence. */
    JUDGES_KEY_WITHOUT_MARK
}
