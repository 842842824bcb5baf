// SPDX-License-Identifier: Apache-2.0
package taizhang.storage;

import java.time.Instant;
import java.util.List;

/**
 * The append-only log of commits.
 *
 * <p>Promises: positions are global, start at 1 and have no gap; a commit is whole or absent; an acknowledged commit
 * survives the death of the process and of the power; readers see a prefix of the log, never position n+1 before n;
 * (aggregate, sequence) is unique. Does not promise: that two appends from two threads land in the order in which
 * they were called; that an append which failed with {@link StoreUnavailable} left nothing behind; that event ids are
 * unique, which is the caller's affair.
 *
 * <p>The caller gives away the arrays in the events and must not change those it is given.
 */
public interface CommitLog {

    /**
     * Appends one unit of work and returns once it is durable.
     *
     * @param events of one or several aggregates, each aggregate's in order of sequence
     * <p>There is at least one event, and all of them together are not more than 8 MB of payload and metadata.
     *
     * @return the commit as it now stands; every read from now on, by whomever, finds it
     * @throws SequenceTaken when an (aggregate, sequence) is held by another commit; nothing was written
     * @throws SequenceGap when an aggregate's predecessor sequence is not in the log; nothing was written
     * @throws StoreUnavailable when the store itself failed; the commit may or may not be found after it recovers
     */
    Commit append(List<NewEvent> events);

    /** The position of the last event, 0 while the log is empty. */
    long head();

    /**
     * The commits that hold positions above {@code after}, in order, at most {@code limit} commits. A commit that
     * straddles {@code after} is given whole, so a reader that resumes within a commit skips what it knows.
     */
    List<Commit> read(long after, int limit);

    /** The events of one aggregate from a sequence on, in order; empty for an unknown aggregate. */
    List<StoredEvent> aggregate(String aggregate, long fromSequence);

    /** The highest sequence of an aggregate, -1 for an unknown one. */
    long lastSequence(String aggregate);

    /** The position of the last event whose {@link Commit#at} is strictly before {@code instant}, 0 if there is none. */
    long positionBefore(Instant instant);

    /**
     * Calls back after each commit that became readable, from this process or, as soon as the engine can tell,
     * another. The callback runs on the writer's thread and must return at once; it may be called more often than
     * needed, and one call may stand for several commits.
     */
    Subscription onCommit(Runnable signal);

    /** Ends a callback; ending twice does nothing. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
