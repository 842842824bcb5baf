// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LiveProgressTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final LiveProgress progress = new LiveProgress(List.of("timeline", "record"), 10);

    @Test
    void the_slowest_view_decides() {
        progress.passed("timeline", 12);
        progress.passed("record", 9);

        assertThat(progress.position()).isEqualTo(9);
    }

    @Test
    void a_position_once_passed_stays_passed() {
        progress.passed("timeline", 12);
        progress.passed("record", 12);
        progress.passed("record", 4);

        assertThat(progress.position()).isEqualTo(12);
    }

    @Test
    void is_caught_up_once_every_view_has_passed_the_head_at_the_start() {
        progress.passed("timeline", 10);
        assertThat(progress.caughtUp()).isFalse();

        progress.passed("record", 10);
        assertThat(progress.caughtUp()).isTrue();
    }

    @Test
    void a_process_without_views_has_nothing_to_wait_for() {
        LiveProgress none = new LiveProgress(List.of(), 10);

        assertThat(none.caughtUp()).isTrue();
        assertThat(none.awaitPassed(1_000, LONG)).isTrue();
    }

    @Test
    void whoever_waits_is_woken_by_the_view_that_comes_last() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Boolean> passed = CompletableFuture.supplyAsync(() -> {
            waiting.countDown();
            return progress.awaitPassed(11, LONG);
        });
        waiting.await();

        progress.passed("timeline", 11);
        assertThat(passed).isNotDone();
        progress.passed("record", 11);

        assertThat(passed).succeedsWithin(LONG).isEqualTo(true);
    }

    @Test
    void whoever_waits_in_vain_is_told_so() {
        progress.passed("timeline", 11);

        assertThat(progress.awaitPassed(11, Duration.ofMillis(1))).isFalse();
    }
}
