// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taizhang.axon.Events.event;
import static taizhang.axon.Events.events;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class StreamsTest {

    private static final Instant COMMITTED = Instant.parse("2022-12-05T01:00:00Z");

    private final AtomicInteger reads = new AtomicInteger();
    private final CommitLog log = new ForwardingLog(new MemoryCommitLog(Clock.fixed(COMMITTED, ZoneOffset.UTC))) {
        @Override
        public List<Commit> read(long after, int limit) {
            reads.incrementAndGet();
            return super.read(after, limit);
        }
    };
    private final LedgerEventStore store = storeOn(log);

    @AfterEach
    void the_store_is_closed() {
        store.close();
        GenericEventMessage.clock = Clock.systemUTC();
    }

    @Nested
    class A_streamed_message {

        @Test
        void carries_its_position_and_the_time_of_its_commit() throws Exception {
            GenericEventMessage.clock = Clock.fixed(COMMITTED.minusSeconds(30), ZoneOffset.UTC);
            store.publish(events("record", 2));

            try (TrackingEventStream stream = store.openStream(Positions.token(1))) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                assertThat(message.trackingToken().position()).hasValue(2);
                assertThat(message.getTimestamp()).isEqualTo(COMMITTED);
            }
            assertThat(store.readEvents("record").next().getTimestamp())
                    .as("as its writer saw it")
                    .isEqualTo(COMMITTED.minusSeconds(30));
        }
    }

    @Nested
    class A_reader_at_the_end {

        @Test
        void is_served_by_an_append_without_having_polled() throws Exception {
            try (TrackingEventStream stream = store.openStream(store.createHeadToken())) {
                CompletableFuture<TrackedEventMessage<?>> next = waiting(stream);
                int before = reads.get();

                store.publish(event("record", 0, "held"));

                assertThat(next.get(30, SECONDS).getPayload()).isEqualTo("held");
                assertThat(reads.get() - before).isEqualTo(1);
            }
        }

        @Test
        void is_told_by_its_callback_until_it_closes() throws Exception {
            BlockingQueue<String> calls = new LinkedBlockingQueue<>();
            TrackingEventStream stream = store.openStream(null);
            assertThat(stream.setOnAvailableCallback(() -> calls.add("available")))
                    .isTrue();
            assertThat(calls).isEmpty();

            store.publish(event("record", 0));
            assertThat(calls).hasSize(1);

            stream.close();
            store.publish(event("record", 1));
            assertThat(calls).hasSize(1);
        }

        @Test
        void who_asks_late_is_told_at_once_of_what_is_there() {
            store.publish(event("record", 0));
            BlockingQueue<String> calls = new LinkedBlockingQueue<>();
            try (TrackingEventStream stream = store.openStream(null)) {
                stream.setOnAvailableCallback(() -> calls.add("available"));
            }
            assertThat(calls).hasSize(1);
        }

        @Test
        void is_let_go_when_the_stream_is_closed() throws Exception {
            TrackingEventStream stream = store.openStream(null);
            CompletableFuture<TrackedEventMessage<?>> next = waiting(stream);
            stream.close();
            assertThatThrownBy(() -> next.get(30, SECONDS)).hasRootCauseMessage("the stream was closed");
        }

        @Test
        void gives_up_when_its_time_is_over() throws Exception {
            try (TrackingEventStream stream = store.openStream(null)) {
                assertThat(stream.hasNextAvailable(1, MILLISECONDS)).isFalse();
                assertThat(stream.peek()).isEmpty();
            }
        }

        private CompletableFuture<TrackedEventMessage<?>> waiting(TrackingEventStream stream) throws Exception {
            CompletableFuture<TrackedEventMessage<?>> next = new CompletableFuture<>();
            Thread reader = Thread.ofPlatform().start(() -> {
                try {
                    next.complete(stream.nextAvailable());
                } catch (InterruptedException | RuntimeException e) {
                    next.completeExceptionally(e);
                }
            });
            while (reader.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            return next;
        }
    }

    @Nested
    class Many_readers {

        @Test
        void share_one_read_of_each_commit() throws Exception {
            List<TrackingEventStream> streams =
                    LongStream.range(0, 5).mapToObj(_ -> store.openStream(null)).toList();
            for (int sequence = 0; sequence < 3; sequence++) {
                store.publish(event("record", sequence));
                for (TrackingEventStream stream : streams) {
                    assertThat(stream.nextAvailable().trackingToken()).isEqualTo(Positions.token(sequence + 1));
                    assertThat(stream.hasNextAvailable()).isFalse();
                }
            }
            assertThat(reads).hasValue(3);
        }

        @Test
        void see_every_position_in_order_while_several_write() throws Exception {
            int writers = 4;
            int each = 100;
            List<CompletableFuture<List<Long>>> seen = new ArrayList<>();
            for (int reader = 0; reader < 3; reader++) {
                seen.add(CompletableFuture.supplyAsync(() -> positions(store, writers * each)));
            }
            CountDownLatch written = new CountDownLatch(writers);
            for (int writer = 0; writer < writers; writer++) {
                String aggregate = "record-" + writer;
                Thread.ofPlatform().start(() -> {
                    events(aggregate, each).forEach(event -> store.publish(event));
                    written.countDown();
                });
            }
            assertThat(written.await(30, SECONDS)).isTrue();

            List<Long> all = LongStream.rangeClosed(1, writers * each).boxed().toList();
            for (CompletableFuture<List<Long>> positions : seen) {
                assertThat(positions.get(30, SECONDS)).isEqualTo(all);
            }
        }
    }

    @Nested
    class A_reader_far_behind {

        @Test
        void reads_the_log_until_it_meets_what_is_kept_in_memory() throws Exception {
            RecentCommits recent = recentCommits(log, 2);
            events("record", 10).forEach(event -> store.publish(event));
            try (CommitStream stream = new CommitStream(recent, 0);
                    CommitStream newest = new CommitStream(recent, 9)) {
                assertThat(newest.nextAvailable().trackingToken()).isEqualTo(Positions.token(10));
                for (long position = 1; position <= 10; position++) {
                    assertThat(stream.nextAvailable().trackingToken()).isEqualTo(Positions.token(position));
                }
                assertThat(stream.hasNextAvailable()).isFalse();
            }
        }

        @Test
        void may_begin_inside_a_commit() throws Exception {
            store.publish(events("record", 3));
            for (LedgerEventStore each : List.of(store, storeOn(log))) {
                try (TrackingEventStream stream = each.openStream(Positions.token(1))) {
                    assertThat(stream.nextAvailable().trackingToken()).isEqualTo(Positions.token(2));
                    assertThat(stream.nextAvailable().trackingToken()).isEqualTo(Positions.token(3));
                }
            }
        }
    }

    @Nested
    class A_failure {

        @Test
        void of_the_store_is_told_and_nothing_is_missed_afterwards() throws Exception {
            AtomicInteger failures = new AtomicInteger(1);
            LedgerEventStore shaky = storeOn(new ForwardingLog(log) {
                @Override
                public List<Commit> read(long after, int limit) {
                    if (failures.getAndDecrement() > 0) {
                        throw new StoreUnavailable("busy", new IOException(), false);
                    }
                    return super.read(after, limit);
                }
            });
            try (TrackingEventStream stream = shaky.openStream(null)) {
                store.publish(event("record", 0, "held"));
                assertThatThrownBy(stream::hasNextAvailable).isInstanceOf(StoreUnavailable.class);
                assertThat(stream.nextAvailable().getPayload()).isEqualTo("held");
            }
        }

        @Test
        void to_read_one_event_stops_every_stream_there_and_not_before() throws Exception {
            RecentCommits recent = new RecentCommits(
                    log,
                    commit -> {
                        if (commit.first() == 2) {
                            throw new IllegalStateException("nobody knows this event");
                        }
                        return LedgerEventStore.decode(commit, Events.JSON, Events.NO_UPCASTER);
                    },
                    10);
            events("record", 3).forEach(event -> store.publish(event));
            for (int reader = 0; reader < 2; reader++) {
                CommitStream stream = new CommitStream(recent, 0);
                assertThat(stream.nextAvailable().trackingToken()).isEqualTo(Positions.token(1));
                assertThatThrownBy(stream::hasNextAvailable).hasMessage("nobody knows this event");
                assertThatThrownBy(stream::hasNextAvailable).hasMessage("nobody knows this event");
            }
        }
    }

    @Nested
    class A_token {

        @Test
        void since_a_while_ago_counts_by_the_domain_clock() throws Exception {
            GenericEventMessage.clock = Clock.fixed(COMMITTED, ZoneOffset.UTC);
            store.publish(event("record", 0));
            GenericEventMessage.clock = Clock.fixed(COMMITTED.plusSeconds(3_600), ZoneOffset.UTC);

            assertThat(store.createTokenSince(Duration.ofMinutes(59))).isEqualTo(store.createHeadToken());
            assertThat(store.createTokenSince(Duration.ofMinutes(61))).isEqualTo(store.createTailToken());
        }
    }

    private static List<Long> positions(LedgerEventStore store, int number) {
        List<Long> seen = new ArrayList<>();
        try (TrackingEventStream stream = store.openStream(null)) {
            while (seen.size() < number) {
                seen.add(Positions.of(stream.nextAvailable().trackingToken()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return seen;
    }

    private static LedgerEventStore storeOn(CommitLog log) {
        return LedgerEventStore.on(log, new MemoryDocumentStore(), Events.JSON);
    }

    private static RecentCommits recentCommits(CommitLog log, int kept) {
        return new RecentCommits(log, commit -> LedgerEventStore.decode(commit, Events.JSON, Events.NO_UPCASTER), kept);
    }
}
