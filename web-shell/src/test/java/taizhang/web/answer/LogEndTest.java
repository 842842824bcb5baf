// SPDX-License-Identifier: Apache-2.0
package taizhang.web.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.projection.answer.OneAnswer;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.storage.memory.MemoryDocumentStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LogEndTest {

    private static final Instant NOW = Instant.parse("2022-12-06T01:00:00Z");

    private final CommitLog log = new MemoryCommitLog(Clock.fixed(NOW, ZoneOffset.UTC));
    private final OneAnswer answer = new OneAnswer(new MemoryDocumentStore());
    private final LogEnd end = new LogEnd(log, answer);

    @Test
    void an_empty_log_ends_at_its_beginning_and_knows_no_aggregate() {
        assertThat(end.now().position()).isZero();
        assertThat(end.lastSequence("account/a")).isEqualTo(-1);
    }

    @Test
    void whatever_has_come_since_is_known_to_the_next_that_asks() {
        commit("account/a", 0);
        assertThat(end.lastSequence("account/a")).isZero();
        assertThat(end.lastSequence("account/a")).isZero();

        commit("account/b", 0);
        commit("account/a", 1);
        assertThat(end.lastSequence("account/a")).isEqualTo(1);
        assertThat(end.lastSequence("account/b")).isZero();
        assertThat(end.now()).isEqualTo(new LogEnd.End(3, NOW));
    }

    @Test
    void who_was_away_for_long_begins_anew() {
        commit("account/a", 0);
        assertThat(end.lastSequence("account/a")).isZero();
        for (int sequence = 1; sequence < 500; sequence++) {
            commit("account/a", sequence);
        }
        assertThat(end.lastSequence("account/a")).isEqualTo(499);
        assertThat(end.now().position()).isEqualTo(500);
    }

    @Test
    void one_answer_is_told_one_end() {
        commit("account/a", 0);
        try (var _ = answer.begin("/page")) {
            assertThat(end.now().position()).isEqualTo(1);
            commit("account/a", 1);
            assertThat(end.now().position()).isEqualTo(1);
        }
        assertThat(end.now().position()).isEqualTo(2);
        assertThat(end.lastSequence("account/a")).isEqualTo(1);
    }

    private void commit(String aggregate, long sequence) {
        byte[] nothing = "{}".getBytes(UTF_8);
        log.append(List.of(new NewEvent(
                aggregate + sequence, aggregate, sequence, null, NOW, "tested.v1", null, nothing, nothing)));
    }
}
