// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.storage.contract.Events.event;
import static taizhang.storage.contract.Events.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.SequenceTaken;
import taizhang.storage.adapter.ChainHash;
import taizhang.storage.adapter.Head;

/** What a commit log promises to many threads. To be inherited by the test of each adapter and never weakened there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
public abstract class ConcurrentCommitLogContract {

    private static final int WRITERS = 16;
    private static final int COMMITS = 40;

    protected CommitLog log;

    /** An empty log on this clock; the subclass disposes of it after the test. */
    protected abstract CommitLog emptyLog(Clock clock);

    @BeforeEach
    void open_an_empty_log() {
        log = emptyLog(Clock.systemUTC());
    }

    private List<Commit> all() {
        return log.read(0, Integer.MAX_VALUE);
    }

    /** Each writer on an aggregate of its own, in commits of one, two and three events. */
    private List<Commit> appendOwn(int writer) {
        List<Commit> answered = new ArrayList<>();
        long sequence = 0;
        for (int n = 0; n < COMMITS; n++) {
            Commit commit = log.append(run("writer-" + writer, sequence, 1 + n % 3));
            sequence += commit.events().size();
            answered.add(commit);
        }
        return answered;
    }

    @Test
    void every_acknowledged_commit_stands_where_it_was_said_and_positions_have_no_gap() throws Exception {
        List<Commit> answered = Together.run(WRITERS, this::appendOwn).stream()
                .flatMap(List::stream)
                .toList();
        List<Commit> stored = all();
        assertThat(stored).hasSize(WRITERS * COMMITS);
        assertThat(stored.stream().map(ByValue::of))
                .hasSameElementsAs(answered.stream().map(ByValue::of).toList());
        assertThat(stored.stream().flatMapToLong(c -> LongStream.rangeClosed(c.first(), c.last())))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, log.head()).boxed().toList());
        assertThat(log.aggregate("writer-7", 0))
                .extracting(event -> event.event().sequence())
                .containsExactlyElementsOf(LongStream.rangeClosed(0, log.lastSequence("writer-7"))
                        .boxed()
                        .toList());
    }

    @Test
    void the_chain_and_the_times_hold_across_writers() throws Exception {
        Together.run(WRITERS, this::appendOwn);
        byte[] previous = Head.ofEmptyLog().hash();
        List<Commit> stored = all();
        for (Commit commit : stored) {
            assertThat(ChainHash.holds(previous, commit))
                    .as("link at " + commit.first())
                    .isTrue();
            previous = commit.hash();
        }
        assertThat(stored).extracting(Commit::at).isSorted().hasSize(WRITERS * COMMITS);
    }

    @Test
    void of_those_who_race_for_a_sequence_exactly_one_wins() throws Exception {
        int rounds = 25;
        List<Integer> wins = Together.run(WRITERS, writer -> {
            int won = 0;
            for (int sequence = 0; sequence < rounds; sequence++) {
                try {
                    log.append(List.of(event("hot", sequence), event("side/" + writer + "/" + sequence, 0)));
                    won++;
                } catch (SequenceTaken lost) {
                    assertThat(lost.aggregate()).isEqualTo("hot");
                }
            }
            return won;
        });
        assertThat(wins.stream().mapToInt(Integer::intValue).sum()).isEqualTo(rounds);
        assertThat(log.head()).as("the losers left no side events").isEqualTo(2L * rounds);
    }

    @Test
    void a_reader_never_sees_a_position_before_the_one_below_it() throws Exception {
        int readers = 2;
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<Long> reached = Together.run(readers + WRITERS, thread -> {
            if (thread < readers) {
                return follow(writing);
            }
            appendOwn(thread);
            writing.decrementAndGet();
            return log.head();
        });
        assertThat(log.head()).isGreaterThanOrEqualTo(WRITERS * COMMITS);
        assertThat(reached.subList(0, readers)).containsOnly(log.head());
    }

    /** Reads on until nobody writes any more and nothing is left; each commit must begin where the last one ended. */
    private long follow(AtomicInteger writing) {
        long after = 0;
        boolean more = true;
        while (more) {
            more = writing.get() > 0;
            long head = log.head();
            for (Commit commit : log.read(after, 7)) {
                assertThat(commit.first()).isEqualTo(after + 1);
                after = commit.last();
                more = true;
            }
            if (head > 0) {
                assertThat(log.read(head - 1, 1)).as("the head that was named").hasSize(1);
            }
        }
        return after;
    }

    @Test
    void what_one_was_answered_everyone_finds_at_once() throws Exception {
        List<Boolean> found = Together.run(WRITERS, writer -> {
            boolean all = true;
            for (int sequence = 0; sequence < COMMITS; sequence++) {
                Commit commit = log.append(List.of(event("writer-" + writer, sequence)));
                all &= log.head() >= commit.last()
                        && log.lastSequence("writer-" + writer) == sequence
                        && log.read(commit.first() - 1, 1).getFirst().first() == commit.first();
            }
            return all;
        });
        assertThat(found).doesNotContain(false);
    }
}
