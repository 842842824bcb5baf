// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.adapter;

import java.time.Instant;
import java.util.stream.Stream;
import taizhang.storage.ChainBroken;
import taizhang.storage.Commit;

/**
 * The end of a log, and so all that is needed to place the next commit.
 *
 * @param position of the last event, 0 while the log is empty
 * @param at time of the last commit
 * @param hash of the last commit, 32 zero bytes while the log is empty
 */
public record Head(long position, Instant at, byte[] hash) {

    public static Head ofEmptyLog() {
        return new Head(0, Instant.EPOCH, new byte[ChainHash.LENGTH]);
    }

    public static Head after(Commit commit) {
        return new Head(commit.last(), commit.at(), commit.hash());
    }

    /**
     * The commit these events make here. A clock that steps back, or an event from a writer whose clock runs ahead,
     * must not break the order of commit times, because a day is mapped to a position by them.
     */
    public Commit next(UnitOfWork unit, Instant now) {
        Instant time = Stream.of(at, now, unit.latest()).max(Instant::compareTo).orElseThrow();
        return new Commit(position + 1, time, unit.events(), unit.hash(hash, position + 1, time));
    }

    /**
     * The end of the log with a commit that was made elsewhere.
     *
     * @throws ChainBroken when it doesn't follow
     */
    public Head followedBy(Commit commit) {
        if (commit.first() != position + 1) {
            throw new ChainBroken(position + 1, "the next commit begins at " + commit.first());
        }
        if (commit.at().isBefore(at)) {
            throw new ChainBroken(commit.first(), "its time lies before that of the commit before it");
        }
        if (!ChainHash.holds(hash, commit)) {
            throw new ChainBroken(commit.first(), "its hash is not that of its content and of what stands before it");
        }
        return after(commit);
    }
}
