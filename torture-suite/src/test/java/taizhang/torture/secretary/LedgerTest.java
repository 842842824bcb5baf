// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.secretary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.storage.NewEvent;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.torture.process.Answer.Accepted;
import taizhang.torture.trial.Findings;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerTest {

    private final Findings findings = new Findings("a test", 1, new PrintStream(OutputStream.nullOutputStream()));
    private final Ledger ledger = new Ledger("k", findings);
    private final MemoryCommitLog log = new MemoryCommitLog(Clock.systemUTC());

    private void stored(String aggregate, long sequence, String key) {
        log.append(List.of(new NewEvent(
                aggregate + "@" + sequence,
                aggregate,
                sequence,
                "Record",
                Instant.EPOCH,
                "study.session-held.v1",
                null,
                "{}".getBytes(UTF_8),
                "{\"commandId\":\"%s\"}".formatted(key).getBytes(UTF_8))));
    }

    private void acknowledged(String key, Accepted answer) {
        Request request = Request.session(key);
        request.answered(answer);
        ledger.expect(request);
    }

    @Test
    void a_request_that_stands_once_where_it_was_acknowledged_is_kept() {
        stored("s", 0, "k1");
        acknowledged("k1", new Accepted("s", 1, 1));
        ledger.compare(log);
        assertThat(findings.isClean()).isTrue();
        assertThat(findings.tally().acknowledged()).isEqualTo(1);
    }

    @Test
    void a_request_without_an_event_is_lost() {
        stored("s", 0, "k1");
        acknowledged("k2", new Accepted("t", 1, 2));
        ledger.compare(log);
        assertThat(findings.tally().lost()).isEqualTo(1);
    }

    @Test
    void a_request_with_two_events_is_duplicated() {
        stored("s", 0, "k1");
        stored("t", 0, "k1");
        ledger.compare(log);
        assertThat(findings.tally().duplicated()).isEqualTo(1);
    }

    @Test
    void a_request_at_another_place_than_acknowledged_is_wrong() {
        stored("s", 0, "k1");
        acknowledged("k1", new Accepted("s", 1, 2));
        ledger.compare(log);
        assertThat(findings.isClean()).isFalse();
    }
}
