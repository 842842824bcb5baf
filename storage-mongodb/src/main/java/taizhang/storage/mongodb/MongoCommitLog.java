// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.time.Instant;
import java.util.List;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.CommitReceiver;
import taizhang.storage.NewEvent;
import taizhang.storage.StoredEvent;
import taizhang.storage.adapter.Head;
import taizhang.storage.adapter.Succession;
import taizhang.storage.adapter.Weight;

final class MongoCommitLog implements CommitLog, CommitReceiver {

    private final Writer writer;
    private final Events events;
    private final Tail tail;
    private final KnownSequences sequences;
    private final Watch watch;

    MongoCommitLog(Writer writer, Events events, Tail tail, KnownSequences sequences, Watch watch) {
        this.writer = writer;
        this.events = events;
        this.tail = tail;
        this.sequences = sequences;
        this.watch = watch;
    }

    @Override
    public Commit append(List<NewEvent> unit) {
        Weight.of(unit);
        Write write = Write.of(unit);
        if (!write.ofSeveral()) {
            Succession.require(unit, _ -> evidence(write.first()));
        }
        return writer.write(write);
    }

    /**
     * How far the aggregate reaches, as far as that must be known: its predecessor must be there, and whether its own
     * place is free is for the index to say.
     */
    private long evidence(Slice slice) {
        long known = sequences.last(slice.aggregate());
        if (known >= slice.sequence() - 1) {
            return known;
        }
        long last = events.lastSequence(slice.aggregate());
        sequences.reaches(slice.aggregate(), last);
        return last;
    }

    @Override
    public void receive(List<Commit> commits) {
        writer.writeAll(commits.stream().map(Write::of).toList());
    }

    @Override
    public long head() {
        return tail.seek().position();
    }

    @Override
    public List<Commit> read(long after, int limit) {
        if (limit <= 0) {
            return List.of();
        }
        long from = Math.max(after, 0);
        List<Commit> known = tail.after(from, limit);
        if (known != null && known.size() < limit) {
            tail.seek();
            known = tail.after(from, limit);
        }
        return known == null ? tail.read(from, limit) : known;
    }

    @Override
    public List<StoredEvent> aggregate(String aggregate, long fromSequence) {
        List<StoredEvent> found = events.ofAggregate(aggregate, fromSequence);
        if (!found.isEmpty()) {
            sequences.reaches(aggregate, found.getLast().event().sequence());
        }
        return found;
    }

    @Override
    public long lastSequence(String aggregate) {
        return events.lastSequence(aggregate);
    }

    @Override
    public long positionBefore(Instant instant) {
        Head head = tail.seek();
        return head.at().isBefore(instant) ? head.position() : events.positionBefore(head.position(), instant);
    }

    @Override
    public Subscription onCommit(Runnable signal) {
        Subscription subscription = tail.signals().subscribe(signal);
        Subscription watched = watch.begin();
        return () -> {
            watched.close();
            subscription.close();
        };
    }
}
