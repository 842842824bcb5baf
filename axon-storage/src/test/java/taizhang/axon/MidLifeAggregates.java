// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.StoredEvent;

/**
 * Axon's suite makes up aggregates whose first event has sequence 1 or 2. Our log promises more than Axon asks and refuses
 * such a gap ({@code SequenceGap}). Here alone, such an aggregate begins at 0 in the log and is shown as the suite made it
 * up; every other event goes through untouched.
 */
final class MidLifeAggregates extends ForwardingLog {

    private final Map<String, Long> firstSequence = new HashMap<>();

    MidLifeAggregates(CommitLog log) {
        super(log);
    }

    @Override
    public Commit append(List<NewEvent> events) {
        for (NewEvent event : events) {
            if (super.lastSequence(event.aggregate()) < 0) {
                firstSequence.putIfAbsent(event.aggregate(), event.sequence());
            }
        }
        return shown(super.append(events.stream()
                .map(event -> moved(event, -first(event.aggregate())))
                .toList()));
    }

    @Override
    public List<Commit> read(long after, int limit) {
        return super.read(after, limit).stream().map(this::shown).toList();
    }

    @Override
    public List<StoredEvent> aggregate(String aggregate, long fromSequence) {
        return super.aggregate(aggregate, fromSequence - first(aggregate)).stream()
                .map(stored -> new StoredEvent(stored.position(), moved(stored.event(), first(aggregate))))
                .toList();
    }

    @Override
    public long lastSequence(String aggregate) {
        return super.lastSequence(aggregate) + first(aggregate);
    }

    private long first(String aggregate) {
        return firstSequence.getOrDefault(aggregate, 0L);
    }

    private Commit shown(Commit commit) {
        List<NewEvent> events = commit.events().stream()
                .map(event -> moved(event, first(event.aggregate())))
                .toList();
        return new Commit(commit.first(), commit.at(), events, commit.hash());
    }

    private static NewEvent moved(NewEvent event, long by) {
        return new NewEvent(
                event.id(),
                event.aggregate(),
                event.sequence() + by,
                event.type(),
                event.at(),
                event.name(),
                event.revision(),
                event.payload(),
                event.metadata());
    }
}
