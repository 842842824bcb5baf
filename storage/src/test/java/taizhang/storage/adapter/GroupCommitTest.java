// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GroupCommitTest {

    private record Journey(String thread, List<String> carried) {}

    /** Takes all who wait; a journey ends when the test says so. */
    private static final class Journeys implements GroupCommit.Writing<String> {

        final BlockingQueue<Journey> begun = new LinkedBlockingQueue<>();
        private final BlockingQueue<CountDownLatch> ends = new LinkedBlockingQueue<>();

        @Override
        public List<String> next(Deque<String> waiting) {
            List<String> all = new ArrayList<>(waiting);
            waiting.clear();
            return all;
        }

        @Override
        public void write(List<String> batch) {
            CountDownLatch end = new CountDownLatch(1);
            ends.add(end);
            begun.add(new Journey(Thread.currentThread().getName(), List.copyOf(batch)));
            try {
                end.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        Journey begins() throws InterruptedException {
            Journey journey = begun.poll(10, TimeUnit.SECONDS);
            assertThat(journey).isNotNull();
            return journey;
        }

        void ends() throws InterruptedException {
            ends.take().countDown();
        }
    }

    private final AtomicLong clock = new AtomicLong();
    private final Journeys journeys = new Journeys();
    private final BlockingQueue<Long> endsNoticed = new LinkedBlockingQueue<>();
    private final GroupCommit<String> group = GroupCommit.start(journeys, this::nanoTime);
    private final Deque<Thread> callers = new ArrayDeque<>();

    @AfterEach
    void close() {
        group.close();
    }

    @Test
    void who_is_alone_writes_without_a_change_of_thread() throws Exception {
        comes("a");
        assertThat(journeys.begins()).isEqualTo(new Journey("caller-a", List.of("a")));
        journeys.ends();
        leaves();

        comes("b");
        assertThat(journeys.begins()).isEqualTo(new Journey("caller-b", List.of("b")));
        journeys.ends();
        leaves();
    }

    @Test
    void who_comes_right_after_a_shared_journey_however_long_it_took_waits_for_the_others_who_do() throws Exception {
        comes("a");
        journeys.begins();
        group.add("b");
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(30));
        journeys.ends();
        leaves();
        assertThat(journeys.begins()).isEqualTo(new Journey("ledger-writer", List.of("b")));
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(30));
        // These have waited for b, as a and b themselves would have for what they do next.
        group.add("c");
        group.add("d");
        journeys.ends();
        assertThat(journeys.begins()).isEqualTo(new Journey("ledger-writer", List.of("c", "d")));
        journeys.ends();

        comes("e");
        assertThat(journeys.begins().thread()).isEqualTo("ledger-writer");
        journeys.ends();
        leaves();
    }

    @Test
    void some_time_after_the_last_shared_journey_one_is_alone_again() throws Exception {
        comes("a");
        journeys.begins();
        group.add("b");
        journeys.ends();
        leaves();
        journeys.begins();
        journeys.ends();
        endsNoticed.take();
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(5));

        comes("c");
        assertThat(journeys.begins()).isEqualTo(new Journey("caller-c", List.of("c")));
        journeys.ends();
        leaves();
    }

    /** The writer's thread looks at the clock once for each journey, at its end. */
    private long nanoTime() {
        long now = clock.get();
        if (Thread.currentThread().getName().equals("ledger-writer")) {
            endsNoticed.add(now);
        }
        return now;
    }

    private void comes(String name) {
        callers.add(Thread.ofPlatform().name("caller-" + name).start(() -> group.add(name)));
    }

    private void leaves() throws InterruptedException {
        callers.remove().join();
    }
}
