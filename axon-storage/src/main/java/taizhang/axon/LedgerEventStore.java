// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.lifecycle.Lifecycle;
import org.axonframework.lifecycle.Phase;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.StoredEvent;
import taizhang.storage.UnreadableEvent;

/**
 * Axon's event store on a commit log.
 *
 * <p>Promises: a unit of work, with the commands nested in it and whatever was published while it prepared to commit,
 * is one commit, written once when its root commits; when that or anything before it fails, the log holds nothing of it.
 * A lost race is a {@code ConcurrencyException}, for the first event of an aggregate an
 * {@code AggregateStreamCreationException}; {@code StoreUnavailable} comes through as it is. Streams are told of each
 * commit by the log, within this process without delay, and share one reader of its tail.
 *
 * <p>A streamed message carries the <em>time of its commit</em> as its timestamp, which is when the ledger knew of it,
 * and its position in the log as a {@code GlobalSequenceTrackingToken}. A message of an aggregate's own stream carries
 * the time its writer saw.
 *
 * <p>Does not promise to be the last to commit: a commit handler that a unit of work was given before its first event
 * runs after the write (Axon runs them in reverse), and its failure finds the events in the log.
 */
public final class LedgerEventStore extends AbstractEventStore implements Lifecycle, AutoCloseable {

    private static final int COMMITS_IN_MEMORY = 512;

    private final RecentCommits recent;

    private LedgerEventStore(Parts parts, CommitLog log, Serializer serializer, EventUpcaster upcasters) {
        super(parts);
        this.recent = new RecentCommits(log, commit -> decode(commit, serializer, upcasters), COMMITS_IN_MEMORY);
    }

    /** Without snapshots, so that nothing looks for one whenever an aggregate is read. */
    public static LedgerEventStore on(CommitLog log, Serializer serializer) {
        return build(log, null, serializer, NoOpEventUpcaster.INSTANCE);
    }

    /** @param documents where snapshots stand, should any be taken */
    public static LedgerEventStore on(CommitLog log, DocumentStore documents, Serializer serializer) {
        return on(log, documents, serializer, NoOpEventUpcaster.INSTANCE);
    }

    public static LedgerEventStore on(
            CommitLog log, DocumentStore documents, Serializer serializer, EventUpcaster upcasters) {
        return build(log, documents, serializer, upcasters);
    }

    private static LedgerEventStore build(
            CommitLog log, @Nullable DocumentStore documents, Serializer serializer, EventUpcaster upcasters) {
        LogEventStorageEngine.Builder engine = new LogEventStorageEngine.Builder(log, documents);
        engine.eventSerializer(serializer).snapshotSerializer(serializer).upcasterChain(upcasters);
        Parts parts = new Parts();
        parts.storageEngine(engine.build());
        return new LedgerEventStore(parts, log, serializer, upcasters);
    }

    /** Down to the payload, so that what can't be read is met here, by name, and not in some handler. */
    static List<TrackedEventMessage<?>> decode(Commit commit, Serializer serializer, EventUpcaster upcasters) {
        try {
            return decode(commit, commit.stored(), serializer, upcasters);
        } catch (RuntimeException e) {
            throw unreadable(commit, e, serializer, upcasters);
        }
    }

    private static List<TrackedEventMessage<?>> decode(
            Commit commit, List<StoredEvent> events, Serializer serializer, EventUpcaster upcasters) {
        var data = events.stream().map(stored -> LogEvents.tracked(stored, commit.at()));
        List<TrackedEventMessage<?>> messages = EventUtils.upcastAndDeserializeTrackedEvents(
                        data, serializer, upcasters)
                .toList();
        messages.forEach(TrackedEventMessage::getPayload);
        return messages;
    }

    /** Upcasters are given a commit as a whole; which of its events they broke at shows when each is tried alone. */
    private static UnreadableEvent unreadable(
            Commit commit, RuntimeException cause, Serializer serializer, EventUpcaster upcasters) {
        for (StoredEvent stored : commit.stored()) {
            try {
                decode(commit, List.of(stored), serializer, upcasters);
            } catch (RuntimeException e) {
                return new UnreadableEvent(stored, commit.at(), e);
            }
        }
        return new UnreadableEvent(commit.stored().getFirst(), commit.at(), cause);
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken after) {
        return new CommitStream(recent, Positions.of(after));
    }

    /** By the domain's clock, as which {@link GenericEventMessage#clock} is set. */
    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return createTokenAt(GenericEventMessage.clock.instant().minus(duration));
    }

    @Override
    public void registerLifecycleHandlers(LifecycleRegistry lifecycle) {
        lifecycle.onShutdown(Phase.INBOUND_EVENT_CONNECTORS - 10, this::close);
    }

    /** Streams that are open hear of no further commit. */
    @Override
    public void close() {
        recent.close();
    }

    private static final class Parts extends AbstractEventStore.Builder {}
}
