// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.NewEvent;
import taizhang.storage.SequenceGap;
import taizhang.storage.SequenceTaken;
import taizhang.storage.StoredEvent;

/**
 * Axon's storage engine on a commit log.
 *
 * <p>Axon hands a unit of work over while it prepares to commit, perhaps in several portions, and may still roll it back
 * after that. So inside a unit of work the portions are gathered at its root and written as one commit when that commits.
 *
 * <p>Streams do not read through this engine: {@link RecentCommits} serves them. It batches all the same, so that Axon's
 * published suite for batching engines holds it to what it says.
 */
final class LogEventStorageEngine extends BatchingEventStorageEngine {

    private final CommitLog log;
    private final @Nullable DocumentSnapshots snapshots;
    private final String stagedKey = this + "/staged";

    private LogEventStorageEngine(Builder builder) {
        super(builder);
        this.log = builder.log;
        this.snapshots = builder.documents == null ? null : new DocumentSnapshots(builder.documents);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (!CurrentUnitOfWork.isStarted()) {
            write(events, serializer);
            return;
        }
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        List<EventMessage<?>> staged = root.getOrComputeResource(stagedKey, _ -> {
            List<EventMessage<?>> all = new ArrayList<>();
            root.onCommit(_ -> write(all, serializer));
            return all;
        });
        staged.addAll(events);
    }

    private void write(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<NewEvent> commit =
                events.stream().map(event -> LogEvents.toLog(event, serializer)).toList();
        int twice = firstRepeated(commit);
        if (twice >= 0) {
            NewEvent again = commit.get(twice);
            handlePersistenceException(new SequenceTaken(again.aggregate(), again.sequence()), events.get(twice));
        }
        try {
            log.append(commit);
        } catch (SequenceTaken taken) {
            handlePersistenceException(taken, events.get(placeOf(taken, commit)));
        } catch (SequenceGap gap) {
            handlePersistenceException(gap, events.getFirst());
        }
    }

    /** The index of the first event whose id or place occurred before it in the same unit of work, or -1. */
    private static int firstRepeated(List<NewEvent> events) {
        record Place(String aggregate, long sequence) {}
        Set<Object> seen = HashSet.newHashSet(2 * events.size());
        for (int i = 0; i < events.size(); i++) {
            NewEvent event = events.get(i);
            if (!seen.add(event.id()) || !seen.add(new Place(event.aggregate(), event.sequence()))) {
                return i;
            }
        }
        return -1;
    }

    private static int placeOf(SequenceTaken taken, List<NewEvent> events) {
        for (int i = 0; i < events.size(); i++) {
            NewEvent event = events.get(i);
            if (event.aggregate().equals(taken.aggregate()) && event.sequence() == taken.sequence()) {
                return i;
            }
        }
        return 0;
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregate, long from, int batchSize) {
        return log.aggregate(aggregate, from).stream()
                .map(stored -> LogEvents.ofAggregate(stored.event()))
                .toList();
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken last, int batchSize) {
        long after = Positions.of(last);
        return log.read(after, batchSize).stream()
                .flatMap(commit -> commit.stored().stream().map(stored -> LogEvents.tracked(stored, commit.at())))
                .filter(event -> Positions.of(event.trackingToken()) > after)
                .toList();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        return Optional.of(log.lastSequence(aggregate)).filter(last -> last >= 0);
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        if (snapshots == null) {
            throw new IllegalStateException("no snapshots are kept here; one was taken of " + snapshot);
        }
        snapshots.keep(LogEvents.toLog(snapshot, serializer));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
        return snapshots == null ? Stream.empty() : snapshots.of(aggregate);
    }

    @Override
    public TrackingToken createTailToken() {
        return Positions.token(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return Positions.token(log.head());
    }

    /**
     * Just before the first event that its writer dated at {@code instant} or later. No event is dated later than its
     * commit, so the search begins at the first commit of that time.
     */
    @Override
    public TrackingToken createTokenAt(Instant instant) {
        long before = log.positionBefore(instant);
        for (List<Commit> commits = log.read(before, batchSize()); !commits.isEmpty(); ) {
            for (Commit commit : commits) {
                for (StoredEvent stored : commit.stored()) {
                    if (!stored.event().at().isBefore(instant)) {
                        return Positions.token(stored.position() - 1);
                    }
                }
            }
            before = commits.getLast().last();
            commits = log.read(before, batchSize());
        }
        return Positions.token(before);
    }

    static final class Builder extends BatchingEventStorageEngine.Builder {

        private final CommitLog log;
        private final @Nullable DocumentStore documents;

        /** @param documents where snapshots are kept; absent where none are */
        Builder(CommitLog log, @Nullable DocumentStore documents) {
            this.log = log;
            this.documents = documents;
            persistenceExceptionResolver(SequenceTaken.class::isInstance);
            // The log gives an aggregate whole; a second look for more would find nothing.
            finalAggregateBatchPredicate(_ -> true);
        }

        LogEventStorageEngine build() {
            return new LogEventStorageEngine(this);
        }
    }
}
