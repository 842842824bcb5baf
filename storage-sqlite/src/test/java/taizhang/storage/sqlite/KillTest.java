// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.StoredEvent;
import taizhang.storage.adapter.ChainHash;
import taizhang.storage.adapter.Head;

/** Says nothing of a power cut: what a killed process had written, the operating system still has. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class KillTest {

    private static final int ROUNDS = 4;

    @TempDir
    Path folder;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_torn_when_the_process_is_killed() throws Exception {
        Random random = new Random(20221231);
        List<String> acknowledged = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (Child child = Child.appendingTo(folder)) {
                acknowledged.addAll(child.acknowledged(1 + random.nextInt(300)));
                child.kill();
                acknowledged.addAll(child.lines());
            }
            try (SqliteStore store = SqliteStore.open(folder, Clock.systemUTC())) {
                verifyChain(store.log());
                acknowledged.forEach(line -> verify(store.log(), line));
            }
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
    }

    private static void verifyChain(CommitLog log) {
        Head head = Head.ofEmptyLog();
        for (Commit commit : log.read(0, Integer.MAX_VALUE)) {
            assertThat(commit.first()).as("no gap").isEqualTo(head.position() + 1);
            assertThat(ChainHash.holds(head.hash(), commit))
                    .as("chain at " + commit.first())
                    .isTrue();
            head = Head.after(commit);
        }
        assertThat(log.head()).isEqualTo(head.position());
    }

    /** A line that was cut off by the kill acknowledges nothing. */
    private static void verify(CommitLog log, String line) {
        if (line.endsWith(";")) {
            String[] said = line.substring(0, line.length() - 1).split(" ");
            assertThat(log.aggregate(said[0], 0))
                    .as(line)
                    .extracting(StoredEvent::position)
                    .contains(Long.parseLong(said[1]), Long.parseLong(said[2]));
        }
    }
}
