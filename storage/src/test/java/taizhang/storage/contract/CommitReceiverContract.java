// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static taizhang.storage.contract.Events.event;
import static taizhang.storage.contract.Events.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import taizhang.storage.ChainBroken;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.CommitReceiver;
import taizhang.storage.NewEvent;
import taizhang.storage.SequenceTaken;
import taizhang.storage.memory.MemoryCommitLog;

/** What the receiving end of a restore or migration promises. To be inherited by the test of each adapter. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
public abstract class CommitReceiverContract {

    private static final Instant NINE = Instant.parse("2022-12-01T01:00:00Z");

    private final SettableClock clock = new SettableClock(NINE);
    private final MemoryCommitLog origin = new MemoryCommitLog(clock);

    protected CommitLog log;
    protected CommitReceiver receiver;

    /** Opens an empty log on this clock and sets {@link #log} and {@link #receiver}. */
    protected abstract void open(Clock clock);

    @BeforeEach
    void open_an_empty_log_and_write_another() {
        open(clock);
        origin.append(run("a", 0, 3));
        clock.set(NINE.plus(Duration.ofHours(1)));
        origin.append(List.of(event("b", 0), event("a", 3)));
        origin.append(run("c", 0, 1));
        clock.set(NINE.plus(Duration.ofDays(30)));
    }

    private List<Commit> written() {
        return origin.read(0, Integer.MAX_VALUE);
    }

    @Test
    void what_was_received_stands_as_it_was_written() {
        receiver.receive(written());
        assertThat(log.read(0, Integer.MAX_VALUE).stream().map(ByValue::of))
                .containsExactlyElementsOf(written().stream().map(ByValue::of).toList());
        assertThat(log.head()).isEqualTo(6);
        assertThat(log.aggregate("a", 0))
                .extracting(stored -> stored.position())
                .containsExactly(1L, 2L, 3L, 5L);
        assertThat(log.lastSequence("a")).isEqualTo(3);
        assertThat(log.positionBefore(NINE.plus(Duration.ofHours(1)))).isEqualTo(3);
    }

    @Test
    void may_come_in_portions_and_in_an_empty_one() {
        receiver.receive(written().subList(0, 1));
        receiver.receive(List.of());
        receiver.receive(written().subList(1, 3));
        assertThat(log.head()).isEqualTo(6);
    }

    @Test
    void the_log_goes_on_from_there_as_the_other_would() {
        receiver.receive(written());
        Commit next = log.append(run("a", 4, 1));
        assertThat(ByValue.of(next)).isEqualTo(ByValue.of(origin.append(run("a", 4, 1))));
        assertThatExceptionOfType(SequenceTaken.class).isThrownBy(() -> log.append(run("b", 0, 1)));
    }

    @Test
    void those_who_wait_for_commits_hear_of_it() {
        AtomicInteger heard = new AtomicInteger();
        try (var _ = log.onCommit(heard::incrementAndGet)) {
            receiver.receive(written());
            log.append(run("a", 4, 1));
        }
        assertThat(heard).hasPositiveValue();
    }

    @Test
    void a_commit_that_does_not_follow_is_refused_by_its_position() {
        receiver.receive(written().subList(0, 1));
        assertThatExceptionOfType(ChainBroken.class)
                .isThrownBy(() -> receiver.receive(written().subList(2, 3)))
                .satisfies(broken -> assertThat(broken.position()).isEqualTo(4));
        assertThatExceptionOfType(ChainBroken.class)
                .isThrownBy(() -> receiver.receive(written().subList(0, 1)));
        assertThat(log.head()).isEqualTo(3);
    }

    @Test
    void a_commit_that_was_changed_is_refused_by_its_position() {
        Commit second = written().get(1);
        NewEvent changed = event("b", 0, second.events().getFirst().at(), "{\"topic\":\"另一次\"}");
        Commit forged =
                new Commit(4, second.at(), List.of(changed, second.events().getLast()), second.hash());
        receiver.receive(written().subList(0, 1));
        assertThatExceptionOfType(ChainBroken.class)
                .isThrownBy(() -> receiver.receive(List.of(forged)))
                .satisfies(broken -> assertThat(broken.position()).isEqualTo(4));
        assertThat(log.head()).isEqualTo(3);
        assertThat(new String(changed.payload(), UTF_8))
                .isNotEqualTo(new String(second.events().getFirst().payload(), UTF_8));
    }
}
