// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.storage.Commit;
import taizhang.storage.NewEvent;
import taizhang.storage.adapter.Head;
import taizhang.storage.adapter.UnitOfWork;
import taizhang.torture.trial.Findings;
import taizhang.torture.trial.Tally;

/** The judge has to be able to condemn. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LogReadingTest {

    private static final Instant NOW = Instant.parse("2022-12-05T01:00:00Z");

    private final Findings findings = new Findings("a test", 1, new PrintStream(OutputStream.nullOutputStream()));
    private final LogReading reading = new LogReading(findings);

    @SafeVarargs
    private static List<Commit> log(List<NewEvent>... units) {
        List<Commit> commits = new ArrayList<>();
        Head head = Head.ofEmptyLog();
        for (List<NewEvent> unit : units) {
            Commit commit = head.next(UnitOfWork.of(unit), NOW);
            commits.add(commit);
            head = Head.after(commit);
        }
        return commits;
    }

    private Tally judge(List<Commit> commits) {
        reading.walk(new GivenLog(commits));
        return findings.tally();
    }

    private static List<Commit> soundLog() {
        return log(SampleEvents.of("a", 0, 2, 10), SampleEvents.of("b", 0, 1, 10), SampleEvents.of("a", 2, 3, 10));
    }

    @Test
    void a_sound_log_is_found_sound_and_every_event_where_it_was_acknowledged() {
        assertThat(judge(soundLog())).isEqualTo(Tally.NOTHING);
        reading.require("b#0", 3);
        reading.require("a#4", 6);
        assertThat(findings.isClean()).isTrue();
    }

    @Test
    void an_acknowledged_event_that_is_not_there_is_lost() {
        judge(soundLog());
        reading.require("a#5", 7);
        assertThat(findings.tally().lost()).isEqualTo(1);
    }

    @Test
    void an_event_at_another_place_than_acknowledged_is_wrong() {
        judge(soundLog());
        reading.require("a#4", 5);
        assertThat(findings.isClean()).isFalse();
    }

    @Test
    void a_missing_commit_is_a_gap() {
        List<Commit> commits = soundLog();
        assertThat(judge(List.of(commits.get(0), commits.get(2))).gaps()).isPositive();
    }

    @Test
    void a_changed_event_is_torn() {
        List<Commit> commits = soundLog();
        Commit second = commits.get(1);
        commits.set(1, new Commit(second.first(), second.at(), SampleEvents.of("b", 0, 1, 40), second.hash()));
        assertThat(judge(commits).torn()).isEqualTo(1);
    }

    @Test
    void an_event_that_stands_twice_is_duplicated() {
        assertThat(judge(log(SampleEvents.of("a", 0, 1, 10), SampleEvents.of("a", 0, 1, 10)))
                        .duplicated())
                .isPositive();
    }

    @Test
    void an_aggregate_that_lacks_a_sequence_has_a_gap() {
        assertThat(judge(log(SampleEvents.of("a", 0, 1, 10), SampleEvents.of("a", 2, 1, 10)))
                        .gaps())
                .isEqualTo(1);
    }
}
