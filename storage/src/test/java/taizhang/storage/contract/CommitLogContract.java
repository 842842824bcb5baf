// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static taizhang.storage.contract.Events.event;
import static taizhang.storage.contract.Events.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.SequenceGap;
import taizhang.storage.SequenceTaken;
import taizhang.storage.StoredEvent;
import taizhang.storage.adapter.ChainHash;
import taizhang.storage.adapter.Head;
import taizhang.storage.adapter.Weight;

/**
 * What every commit log promises, to be inherited by the test of each adapter and never weakened there. It is long
 * because it is the list of promises; what happens between threads stands in {@link ConcurrentCommitLogContract}.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
public abstract class CommitLogContract {

    private static final Instant NINE = Instant.parse("2022-12-01T01:00:00Z");
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));
    private static final Instant ELEVEN = NINE.plus(Duration.ofHours(2));

    protected final SettableClock clock = new SettableClock(NINE);
    protected CommitLog log;

    /** An empty log on this clock; the subclass disposes of it after the test. */
    protected abstract CommitLog emptyLog(Clock clock);

    /** How long a signal may take. */
    protected Duration patience() {
        return Duration.ofSeconds(10);
    }

    @BeforeEach
    void open_an_empty_log() {
        log = emptyLog(clock);
    }

    private List<Commit> all() {
        return log.read(0, Integer.MAX_VALUE);
    }

    @Nested
    public class AnEmptyLog {
        @Test
        void has_no_positions_no_commits_and_no_aggregates() {
            assertThat(log.head()).isZero();
            assertThat(all()).isEmpty();
            assertThat(log.aggregate("unheard-of", 0)).isEmpty();
            assertThat(log.lastSequence("unheard-of")).isEqualTo(-1);
            assertThat(log.positionBefore(Instant.MAX)).isZero();
        }
    }

    @Nested
    public class Appending {
        @Test
        void gives_positions_from_one_without_a_gap() {
            assertThat(log.append(run("a", 0, 1)).first()).isEqualTo(1);
            assertThat(log.append(run("b", 0, 3)).first()).isEqualTo(2);
            assertThat(log.append(run("a", 1, 2)).first()).isEqualTo(5);
            assertThat(log.head()).isEqualTo(6);
        }

        @Test
        void answers_the_commit_as_it_is_read_later() {
            Commit answered = log.append(run("a", 0, 2));
            assertThat(all()).extracting(ByValue::of).containsExactly(ByValue.of(answered));
        }

        @Test
        void keeps_every_field_of_an_event_to_the_byte() {
            NewEvent full = new NewEvent(
                    "e-1",
                    "株洲/天元·公安",
                    0,
                    "Session",
                    Instant.parse("2022-03-01T01:00:00.123456789Z"),
                    "study.session-held.v1",
                    "2",
                    "{ \"topic\" : \"𠮷 — 学习\",\r\n\t\"n\":1.50 }".getBytes(UTF_8),
                    "{\"actor\":\"秘书\"}".getBytes(UTF_8));
            NewEvent bare = new NewEvent(
                    "e-2",
                    "e-2",
                    0,
                    null,
                    Instant.parse("1969-12-31T23:59:59.999999999Z"),
                    "x",
                    null,
                    new byte[0],
                    new byte[0]);
            log.append(List.of(full, bare));
            assertThat(all().getFirst().events())
                    .extracting(ByValue::of)
                    .containsExactly(ByValue.of(full), ByValue.of(bare));
        }

        @Test
        void a_taken_sequence_is_refused_and_leaves_no_trace() {
            log.append(run("a", 0, 3));
            assertThatExceptionOfType(SequenceTaken.class)
                    .isThrownBy(() -> log.append(run("a", 2, 2)))
                    .satisfies(taken -> assertThat(taken.aggregate()).isEqualTo("a"))
                    .satisfies(taken -> assertThat(taken.sequence()).isEqualTo(2));
            assertThat(log.head()).isEqualTo(3);
            assertThat(log.append(run("a", 3, 1)).first()).isEqualTo(4);
        }

        @Test
        void a_sequence_without_its_predecessor_is_refused_and_leaves_no_trace() {
            log.append(run("a", 0, 1));
            assertThatExceptionOfType(SequenceGap.class).isThrownBy(() -> log.append(run("a", 2, 1)));
            assertThatExceptionOfType(SequenceGap.class).isThrownBy(() -> log.append(run("b", 1, 1)));
            assertThat(log.head()).isEqualTo(1);
            assertThat(log.lastSequence("b")).isEqualTo(-1);
        }

        @Test
        void a_unit_of_work_may_hold_several_aggregates_and_stays_whole() {
            log.append(run("a", 0, 1));
            Commit mixed = log.append(List.of(event("a", 1), event("b", 0), event("a", 2), event("c", 0)));
            assertThat(mixed.last()).isEqualTo(5);
            assertThat(log.read(1, 10)).extracting(ByValue::of).containsExactly(ByValue.of(mixed));
            assertThat(log.aggregate("a", 0)).extracting(StoredEvent::position).containsExactly(1L, 2L, 4L);
            assertThat(log.aggregate("c", 0)).extracting(StoredEvent::position).containsExactly(5L);
        }

        @Test
        void one_refused_event_refuses_the_whole_unit_of_work() {
            log.append(run("a", 0, 1));
            assertThatExceptionOfType(SequenceTaken.class)
                    .isThrownBy(() -> log.append(List.of(event("b", 0), event("a", 0))));
            assertThatExceptionOfType(SequenceTaken.class)
                    .isThrownBy(() -> log.append(List.of(event("b", 0), event("b", 0))));
            assertThatExceptionOfType(SequenceGap.class)
                    .isThrownBy(() -> log.append(List.of(event("b", 0), event("b", 2))));
            assertThat(log.lastSequence("b")).isEqualTo(-1);
            assertThat(log.head()).isEqualTo(1);
        }

        @Test
        void nothing_and_too_much_are_refused() {
            assertThatIllegalArgumentException().isThrownBy(() -> log.append(List.of()));
            NewEvent heavy = event("a", 0, Events.HELD, "x".repeat(Weight.MOST + 1));
            assertThatIllegalArgumentException().isThrownBy(() -> log.append(List.of(heavy)));
            assertThat(log.append(run("a", 0, 1)).first()).isEqualTo(1);
            assertThat(log.head()).isEqualTo(1);
        }

        @Test
        void a_megabyte_in_one_event_and_a_thousand_events_in_one_commit_are_kept() {
            NewEvent big = event("a", 0, Events.HELD, "学".repeat(350_000));
            log.append(List.of(big));
            log.append(run("b", 0, 1_000));
            assertThat(all().getFirst().events()).extracting(ByValue::of).containsExactly(ByValue.of(big));
            assertThat(all().getLast().events()).hasSize(1_000);
        }
    }

    @Nested
    public class Reading {
        @BeforeEach
        void append_positions_1_to_9_in_commits_of_three() {
            List.of("a", "b", "c").forEach(aggregate -> log.append(run(aggregate, 0, 3)));
        }

        @Test
        void begins_after_the_given_position() {
            assertThat(log.read(3, 10)).extracting(Commit::first).containsExactly(4L, 7L);
        }

        @Test
        void within_a_commit_gives_it_whole() {
            assertThat(log.read(4, 10)).extracting(Commit::first).containsExactly(4L, 7L);
            assertThat(log.read(5, 1).getFirst().events()).hasSize(3);
        }

        @Test
        void counts_commits_not_events_against_the_limit() {
            assertThat(log.read(0, 2)).extracting(Commit::last).containsExactly(3L, 6L);
            assertThat(log.read(0, 0)).isEmpty();
        }

        @Test
        void ends_at_the_head() {
            assertThat(log.read(8, 10)).extracting(Commit::last).containsExactly(9L);
            assertThat(log.read(9, 10)).isEmpty();
            assertThat(log.read(Long.MAX_VALUE, 10)).isEmpty();
        }
    }

    @Nested
    public class OneAggregate {
        @BeforeEach
        void append_two_that_take_turns() {
            for (int sequence = 0; sequence < 5; sequence++) {
                log.append(List.of(event("会议", sequence)));
                log.append(List.of(event("会议/2", sequence)));
            }
        }

        @Test
        void gives_its_events_in_order_and_no_others() {
            assertThat(log.aggregate("会议", 0)).extracting(StoredEvent::position).containsExactly(1L, 3L, 5L, 7L, 9L);
            assertThat(log.aggregate("会", 0)).isEmpty();
        }

        @Test
        void can_be_read_from_a_sequence_on() {
            assertThat(log.aggregate("会议/2", 3))
                    .extracting(stored -> stored.event().sequence())
                    .containsExactly(3L, 4L);
            assertThat(log.aggregate("会议/2", 5)).isEmpty();
            assertThat(log.aggregate("会议/2", -1)).hasSize(5);
        }

        @Test
        void knows_its_last_sequence() {
            assertThat(log.lastSequence("会议")).isEqualTo(4);
            assertThat(log.lastSequence("会")).isEqualTo(-1);
        }
    }

    @Nested
    public class Time {
        private Instant appendAt(Instant now, String aggregate) {
            clock.set(now);
            log.append(run(aggregate, 0, 2));
            return all().getLast().at();
        }

        @Test
        void of_a_commit_is_the_clocks() {
            assertThat(appendAt(TEN.plusNanos(1), "a")).isEqualTo(TEN.plusNanos(1));
        }

        @Test
        void never_falls_though_the_clock_steps_back() {
            appendAt(TEN, "a");
            assertThat(appendAt(NINE, "b")).isEqualTo(TEN);
            assertThat(appendAt(ELEVEN, "c")).isEqualTo(ELEVEN);
        }

        @Test
        void is_not_before_that_of_an_event() {
            log.append(List.of(event("a", 0, TEN)));
            assertThat(all().getLast().at()).isEqualTo(TEN);
            assertThat(appendAt(NINE, "b")).isEqualTo(TEN);
        }

        @Test
        void leads_to_the_last_position_strictly_before_it() {
            appendAt(NINE, "a");
            appendAt(TEN, "b");
            appendAt(TEN, "c");
            appendAt(ELEVEN, "d");
            assertThat(log.positionBefore(NINE)).isZero();
            assertThat(log.positionBefore(NINE.plusNanos(1))).isEqualTo(2);
            assertThat(log.positionBefore(TEN)).isEqualTo(2);
            assertThat(log.positionBefore(TEN.plusNanos(1))).isEqualTo(6);
            assertThat(log.positionBefore(ELEVEN)).isEqualTo(6);
            assertThat(log.positionBefore(Instant.MAX)).isEqualTo(8);
            assertThat(log.positionBefore(Instant.MIN)).isZero();
        }

        @Test
        void leads_to_a_position_though_the_clock_stepped_back() {
            appendAt(TEN, "a");
            appendAt(NINE, "b");
            assertThat(log.positionBefore(TEN)).isZero();
            assertThat(log.positionBefore(ELEVEN)).isEqualTo(4);
        }

        @Test
        void leads_to_every_position_of_a_long_log() {
            for (int second = 0; second < 50; second++) {
                clock.set(NINE.plusSeconds(second));
                log.append(run("r" + second, 0, 1 + second % 3));
            }
            assertThat(all())
                    .hasSize(50)
                    .allSatisfy(commit ->
                            assertThat(log.positionBefore(commit.at())).isEqualTo(commit.first() - 1));
        }
    }

    @Nested
    public class TheSignal {
        @Test
        void comes_when_the_commit_can_be_read() throws Exception {
            AtomicLong seen = new AtomicLong();
            CountDownLatch told = new CountDownLatch(1);
            try (var _ = log.onCommit(() -> {
                seen.set(log.head());
                told.countDown();
            })) {
                log.append(run("a", 0, 3));
                assertThat(told.await(patience().toMillis(), TimeUnit.MILLISECONDS))
                        .as("told")
                        .isTrue();
            }
            assertThat(seen).hasValue(3);
        }

        @Test
        void no_longer_comes_to_who_has_left() throws Exception {
            AtomicInteger calls = new AtomicInteger();
            CommitLog.Subscription subscription = log.onCommit(calls::incrementAndGet);
            subscription.close();
            subscription.close();
            CountDownLatch told = new CountDownLatch(1);
            try (var _ = log.onCommit(told::countDown)) {
                log.append(run("a", 0, 1));
                assertThat(told.await(patience().toMillis(), TimeUnit.MILLISECONDS))
                        .as("the other")
                        .isTrue();
            }
            assertThat(calls).hasValue(0);
        }
    }

    @Nested
    public class TheChain {
        @Test
        void links_each_commit_to_all_before_it() {
            log.append(run("a", 0, 2));
            log.append(List.of(event("b", 0), event("a", 2)));
            log.append(run("b", 1, 1));
            byte[] previous = Head.ofEmptyLog().hash();
            List<Boolean> links = new ArrayList<>();
            for (Commit commit : all()) {
                links.add(ChainHash.holds(previous, commit));
                previous = commit.hash();
            }
            assertThat(links).containsExactly(true, true, true);
        }
    }
}
