// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.axon.DocumentTokenStore;
import taizhang.storage.DocumentStore;
import taizhang.storage.memory.MemoryDocumentStore;

/** Two processes: this one runs the timeline, the other one the records. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedProgressTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final List<String> GROUPS = List.of("timeline", "record");

    private final DocumentStore documents = new MemoryDocumentStore();
    private final DocumentTokenStore here = new DocumentTokenStore(documents, "here", Duration.ofSeconds(10));
    private final DocumentTokenStore there = new DocumentTokenStore(documents, "there", Duration.ofSeconds(10));
    private final LiveProgress own = new LiveProgress(GROUPS, 10);
    private final SharedProgress progress = new SharedProgress(own, GROUPS, here::positions, 10);

    @BeforeEach
    void each_has_claimed_its_group() {
        claim(here, "timeline");
        claim(there, "record");
    }

    @Test
    void counts_what_the_other_process_has_stored() {
        passedHere(12);
        passedThere(11);

        assertThat(progress.position()).isEqualTo(11);
        assertThat(progress.awaitPassed(11, LONG)).isTrue();
    }

    @Test
    void whoever_waits_is_told_when_the_other_process_has_come_there() throws Exception {
        passedHere(11);
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Boolean> passed = CompletableFuture.supplyAsync(() -> {
            waiting.countDown();
            return progress.awaitPassed(11, LONG);
        });
        waiting.await();
        assertThat(passed).isNotDone();

        passedThere(11);

        assertThat(passed).succeedsWithin(LONG).isEqualTo(true);
    }

    @Test
    void whoever_waits_in_vain_is_told_so() {
        passedHere(11);

        assertThat(progress.awaitPassed(11, Duration.ofMillis(1))).isFalse();
    }

    @Test
    void is_caught_up_although_this_process_runs_only_a_part() {
        passedHere(10);
        assertThat(progress.caughtUp()).isFalse();

        passedThere(10);
        assertThat(progress.caughtUp()).isTrue();
    }

    @Test
    void a_process_that_runs_everything_need_not_look() {
        own.passed("timeline", 12);
        own.passed("record", 12);

        assertThat(progress.awaitPassed(12, LONG)).isTrue();
        assertThat(progress.position()).isEqualTo(12);
    }

    private void passedHere(long position) {
        own.passed("timeline", position);
        here.storeToken(new GlobalSequenceTrackingToken(position), "timeline", 0);
    }

    private void passedThere(long position) {
        there.storeToken(new GlobalSequenceTrackingToken(position), "record", 0);
    }

    private static void claim(DocumentTokenStore tokens, String group) {
        tokens.initializeTokenSegments(group, 1);
        tokens.fetchToken(group, 0);
    }
}
