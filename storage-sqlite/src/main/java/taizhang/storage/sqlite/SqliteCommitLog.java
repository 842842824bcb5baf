// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import taizhang.storage.ChainBroken;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.CommitReceiver;
import taizhang.storage.NewEvent;
import taizhang.storage.SequenceTaken;
import taizhang.storage.StoredEvent;
import taizhang.storage.adapter.Succession;
import taizhang.storage.adapter.UnitOfWork;
import taizhang.storage.adapter.Weight;

final class SqliteCommitLog implements CommitLog, CommitReceiver {

    private final Writing writer;
    private final Readers readers;
    private final Tail tail;
    private final Clock clock;

    SqliteCommitLog(Writing writer, Readers readers, Tail tail, Clock clock) {
        this.writer = writer;
        this.readers = readers;
        this.tail = tail;
        this.clock = clock;
    }

    @Override
    public Commit append(List<NewEvent> events) {
        int bytes = Weight.of(events);
        UnitOfWork unit = UnitOfWork.of(events);
        return writer.write(bytes, session -> {
            if (!isFirstOfItsAggregate(events)) {
                Succession.require(events, EventRows.lastSequences(session, events)::get);
            }
            Commit commit = tail.next(unit, clock.instant());
            CommitRows.insert(session, commit);
            tail.stage(commit);
            return commit;
        });
    }

    /** It has no predecessor that could be missing, and whether its place is free is for the index to say. */
    private static boolean isFirstOfItsAggregate(List<NewEvent> events) {
        return events.size() == 1 && events.getFirst().sequence() == 0;
    }

    /** Each call is one transaction: a broken chain leaves nothing of it. */
    @Override
    public void receive(List<Commit> commits) {
        long bytes =
                commits.stream().mapToLong(commit -> Weight.of(commit.events())).sum();
        writer.write(bytes, session -> {
            for (Commit commit : commits) {
                tail.requireFollows(commit);
                receive(session, commit);
                tail.stage(commit);
            }
            return commits.size();
        });
    }

    private static void receive(Session session, Commit commit) throws SQLException {
        try {
            CommitRows.insert(session, commit);
        } catch (SequenceTaken taken) {
            throw new ChainBroken(commit.first(), "its place is held: " + taken.getMessage());
        }
    }

    @Override
    public long head() {
        return tail.durable().position();
    }

    @Override
    public List<Commit> read(long after, int limit) {
        if (after >= head() || limit <= 0) {
            return List.of(); // A tailer at the head asks often; it needs no connection for that.
        }
        long start = Math.max(after, 0);
        return readers.read(session -> Damage.at(start + 1, one -> CommitRows.read(one, start, limit), session));
    }

    @Override
    public List<StoredEvent> aggregate(String aggregate, long fromSequence) {
        return readers.read(session -> EventRows.ofAggregate(session, aggregate, fromSequence));
    }

    @Override
    public long lastSequence(String aggregate) {
        return readers.read(session -> EventRows.lastSequence(session, aggregate));
    }

    @Override
    public long positionBefore(Instant instant) {
        long head = head();
        return readers.read(session -> CommitRows.positionBefore(session, head, instant));
    }

    @Override
    public Subscription onCommit(Runnable signal) {
        return tail.signals().subscribe(signal);
    }
}
