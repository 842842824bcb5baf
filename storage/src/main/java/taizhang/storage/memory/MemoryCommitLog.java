// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.CommitReceiver;
import taizhang.storage.NewEvent;
import taizhang.storage.StoredEvent;
import taizhang.storage.adapter.CommitSignals;
import taizhang.storage.adapter.Head;
import taizhang.storage.adapter.Succession;
import taizhang.storage.adapter.UnitOfWork;
import taizhang.storage.adapter.Weight;

/** A commit log for tests. It keeps every promise of the port but durability. */
public final class MemoryCommitLog implements CommitLog, CommitReceiver {

    private final Clock clock;
    private final CommitSignals signals = new CommitSignals();
    private final NavigableMap<Long, Commit> commitsByFirst = new TreeMap<>();
    private final NavigableMap<Instant, Long> lastPositionByTime = new TreeMap<>();
    private final Map<String, List<StoredEvent>> aggregates = new HashMap<>();
    private Head head = Head.ofEmptyLog();

    public MemoryCommitLog(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Commit append(List<NewEvent> events) {
        Weight.of(events);
        Commit commit = place(events);
        signals.fire();
        return commit;
    }

    private synchronized Commit place(List<NewEvent> events) {
        Succession.require(events, this::lastSequence);
        return keep(head.next(UnitOfWork.of(events), clock.instant()));
    }

    @Override
    public void receive(List<Commit> commits) {
        commits.forEach(this::follow);
        signals.fire();
    }

    private synchronized void follow(Commit commit) {
        head.followedBy(commit);
        keep(commit);
    }

    private Commit keep(Commit commit) {
        commitsByFirst.put(commit.first(), commit);
        lastPositionByTime.put(commit.at(), commit.last());
        for (StoredEvent stored : commit.stored()) {
            aggregates
                    .computeIfAbsent(stored.event().aggregate(), _ -> new ArrayList<>())
                    .add(stored);
        }
        head = Head.after(commit);
        return commit;
    }

    @Override
    public synchronized long head() {
        return head.position();
    }

    @Override
    public synchronized List<Commit> read(long after, int limit) {
        if (after >= head.position()) {
            return List.of();
        }
        Long from = commitsByFirst.floorKey(Math.max(after, 0) + 1);
        // A stream would first count the whole rest of the log.
        List<Commit> commits = new ArrayList<>();
        for (Commit commit : commitsByFirst.tailMap(from, true).values()) {
            if (commits.size() == limit) {
                break;
            }
            commits.add(commit);
        }
        return commits;
    }

    @Override
    public synchronized List<StoredEvent> aggregate(String aggregate, long fromSequence) {
        return aggregates.getOrDefault(aggregate, List.of()).stream()
                .skip(Math.max(fromSequence, 0))
                .toList();
    }

    @Override
    public synchronized long lastSequence(String aggregate) {
        return aggregates.getOrDefault(aggregate, List.of()).size() - 1L;
    }

    @Override
    public synchronized long positionBefore(Instant instant) {
        var earlier = lastPositionByTime.lowerEntry(instant);
        return earlier == null ? 0 : earlier.getValue();
    }

    @Override
    public Subscription onCommit(Runnable signal) {
        return signals.subscribe(signal);
    }
}
