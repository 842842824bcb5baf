// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static taizhang.storage.contract.Events.event;
import static taizhang.storage.contract.Events.run;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import taizhang.storage.Commit;
import taizhang.storage.SequenceTaken;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.StoredEvent;
import taizhang.storage.contract.Together;
import taizhang.storage.mongodb.Wire.Fate;
import taizhang.storage.mongodb.Wire.Passage;

/** An insert whose outcome is not known: the request or the reply is lost, or the command comes late. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class LostMessagesTest {

    @RegisterExtension
    final FreshDatabase database = FreshDatabase.onStandIn();

    private Wire wire;
    private MongoStore store;
    private MongoStore other;

    @BeforeEach
    void open() throws IOException {
        other = database.open(Clock.systemUTC());
        wire = new Wire(database.uri());
        store = MongoStore.open(wire.uri(database.uri()), Clock.systemUTC(), Duration.ofSeconds(20));
    }

    @AfterEach
    void close() {
        store.close();
        wire.close();
    }

    /** As the other process sees it, which remembers nothing of this one. */
    private List<String> log() {
        return Logs.verified(other.log()).stream()
                .map(commit -> commit.first() + " " + commit.events().getFirst().aggregate())
                .toList();
    }

    @Test
    void a_lost_request_is_sent_again_and_by_nobody_else() {
        wire.next(Fate.REQUEST_LOST);
        assertThat(store.log().append(run("a", 0, 2)).first()).isEqualTo(1);
        assertThat(store.log().append(run("a", 2, 1)).first()).isEqualTo(3);
        assertThat(log()).containsExactly("1 a", "3 a");
        assertThat(wire.inserts()).as("the driver repeats none").isEqualTo(3);
    }

    @Test
    void after_a_lost_reply_the_own_commit_is_recognised() {
        wire.next(Fate.REPLY_LOST);
        Commit commit = store.log().append(run("a", 0, 2));
        assertThat(commit.first()).isEqualTo(1);
        assertThat(store.log().append(run("b", 0, 1)).first()).isEqualTo(3);
        assertThat(log()).containsExactly("1 a", "3 b");
        assertThat(wire.inserts()).as("nothing is sent twice").isEqualTo(2);
    }

    @Test
    void a_commit_of_several_aggregates_survives_both() {
        wire.next(Fate.REQUEST_LOST, Fate.REPLY_LOST);
        store.log().append(List.of(event("a", 0), event("b", 0), event("a", 1)));
        assertThat(log()).containsExactly("1 a");
        assertThat(other.log().aggregate("b", 0))
                .extracting(StoredEvent::position)
                .containsExactly(2L);
    }

    @Test
    void another_commit_in_the_place_of_a_lost_request_is_given_way_to() {
        wire.next(_ -> other.log().append(run("b", 0, 3)));
        assertThat(store.log().append(run("a", 0, 1)).first()).isEqualTo(4);
        assertThat(log()).containsExactly("1 b", "4 a");
    }

    @Test
    void another_commit_of_the_same_aggregate_in_its_place_refuses_it() {
        wire.next(_ -> other.log().append(run("a", 0, 1)));
        assertThatExceptionOfType(SequenceTaken.class)
                .isThrownBy(() -> store.log().append(run("a", 0, 1)));
        assertThat(log()).containsExactly("1 a");
    }

    @Test
    void commits_of_others_behind_a_lost_reply_do_not_hide_the_own_one() {
        wire.next(passage -> {
            passage.deliver();
            other.log().append(run("b", 0, 2));
        });
        assertThat(store.log().append(run("a", 0, 1)).first()).isEqualTo(1);
        assertThat(store.log().append(run("a", 1, 1)).first()).isEqualTo(4);
        assertThat(log()).containsExactly("1 a", "2 b", "4 a");
    }

    @Test
    void a_command_that_comes_after_its_repetition_changes_nothing() {
        AtomicReference<Passage> late = new AtomicReference<>();
        wire.next(late::set);
        store.log().append(run("a", 0, 2));
        late.get().deliverLate();
        assertThat(store.log().append(run("b", 0, 1)).first()).isEqualTo(3);
        assertThat(log()).containsExactly("1 a", "3 b");
    }

    @Test
    void a_command_that_comes_just_before_its_repetition_is_recognised_as_the_same() {
        AtomicReference<Passage> late = new AtomicReference<>();
        wire.next(late::set, repetition -> {
            late.get().deliverLate();
            repetition.exchange();
        });
        assertThat(store.log().append(run("a", 0, 2)).first()).isEqualTo(1);
        assertThat(store.log().append(run("b", 0, 1)).first()).isEqualTo(3);
        assertThat(log()).containsExactly("1 a", "3 b");
    }

    @Test
    void of_a_batch_what_stands_before_a_refused_one_is_counted_once_though_the_line_breaks() throws Exception {
        other.log().append(run("taken", 0, 1));
        other.log().append(run("last", 0, 1)); // All that one who opens now learns of.
        CountDownLatch sent = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (MongoStore opened = MongoStore.open(wire.uri(database.uri()), Clock.systemUTC(), Duration.ofSeconds(20));
                var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            wire.next(
                    passage -> {
                        sent.countDown();
                        join(goOn);
                        passage.exchange();
                    },
                    passage -> {
                        passage.exchange();
                        wire.goDownForAMoment();
                    });
            List<CompletableFuture<Commit>> appends = new ArrayList<>();
            for (String aggregate : List.of("front", "a", "taken", "b", "c")) {
                appends.add(CompletableFuture.supplyAsync(() -> opened.log().append(run(aggregate, 0, 1)), pool));
                sent.await();
                while (opened.waiting() < appends.size() - 1) {
                    Thread.onSpinWait();
                }
            }
            goOn.countDown();
            assertThat(appends.stream()
                            .map(append -> append.handle((commit, _) -> commit == null ? 0L : commit.first())
                                    .join()))
                    .containsExactly(3L, 4L, 0L, 5L, 6L);
        }
        assertThat(log()).containsExactly("1 taken", "2 last", "3 front", "4 a", "5 b", "6 c");
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void an_interrupted_caller_gets_its_answer_and_stays_interrupted() {
        Thread caller = Thread.currentThread();
        wire.next(passage -> {
            passage.deliver();
            caller.interrupt();
        });
        assertThat(store.log().append(run("a", 0, 1)).first()).isEqualTo(1);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(log()).containsExactly("1 a");
    }

    @Test
    void many_writers_on_a_bad_line_lose_and_double_nothing() throws Exception {
        Random random = new Random(20221231);
        for (int n = 0; n < 6; n++) {
            wire.next(Fate.PASSES, random.nextBoolean() ? Fate.REPLY_LOST : Fate.REQUEST_LOST);
        }
        List<Integer> answered = Together.run(8, writer -> {
            for (int sequence = 0; sequence < 10; sequence++) {
                store.log().append(run("writer-" + writer, sequence, 1));
            }
            return 10;
        });
        assertThat(answered.stream().mapToInt(Integer::intValue).sum()).isEqualTo(80);
        assertThat(Logs.verified(other.log())).hasSize(80);
    }

    /** The outcome can't be found out while the server is away. */
    @Nested
    class ThatIsGivenUp {

        private MongoStore impatient;

        @BeforeEach
        void open() {
            impatient = MongoStore.open(wire.uri(database.uri()), Clock.systemUTC(), Duration.ofMillis(500));
        }

        @AfterEach
        void close() {
            impatient.close();
        }

        private void fails(Fate fate) {
            wire.next(passage -> {
                fate.of(passage);
                wire.goDown();
            });
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> impatient.log().append(run("a", 0, 2)))
                    .withMessageStartingWith("It is not known whether the unit of work was stored");
        }

        @Test
        void is_found_when_it_was_stored_and_the_next_commit_follows_it() {
            fails(Fate.REPLY_LOST);
            wire.comeBack();
            assertThat(appendWhenBack("b", 0).first()).isEqualTo(3);
            assertThatExceptionOfType(SequenceTaken.class)
                    .isThrownBy(() -> impatient.log().append(run("a", 0, 2)));
            assertThat(log()).containsExactly("1 a", "3 b");
        }

        @Test
        void leaves_its_place_to_the_next_commit_when_it_was_not() {
            fails(Fate.REQUEST_LOST);
            wire.comeBack();
            assertThat(appendWhenBack("b", 0).first()).isEqualTo(1);
            assertThat(impatient.log().append(run("a", 0, 2)).first()).isEqualTo(2);
            assertThat(log()).containsExactly("1 b", "2 a");
        }

        @Test
        void does_no_harm_when_it_comes_after_all() {
            AtomicReference<Passage> late = new AtomicReference<>();
            fails(late::set);
            wire.comeBack();
            assertThat(appendWhenBack("b", 0).first()).isEqualTo(1);
            late.get().deliverLate();
            assertThat(impatient.log().append(run("b", 1, 1)).first()).isEqualTo(2);
            assertThat(log()).containsExactly("1 b", "2 b");
        }

        @Test
        void lets_readers_and_writers_know_what_is_missing_meanwhile() {
            fails(Fate.REPLY_LOST);
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> impatient.log().append(run("b", 0, 1)))
                    .withMessageStartingWith("Nothing was stored")
                    .withMessageContaining("start one, or correct the address");
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> impatient.log().aggregate("a", 0))
                    .withMessageContaining("start one, or correct the address");
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> impatient.documents().get("a"));
        }

        /** The driver looks for its server twice a second; until it has found it, nothing is stored. */
        private Commit appendWhenBack(String aggregate, long sequence) {
            while (true) {
                try {
                    return impatient.log().append(run(aggregate, sequence, 1));
                } catch (StoreUnavailable e) {
                    assertThat(e).hasMessageStartingWith("Nothing was stored");
                }
            }
        }
    }
}
