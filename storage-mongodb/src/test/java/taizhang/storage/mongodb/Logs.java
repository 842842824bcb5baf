// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.adapter.ChainHash;
import taizhang.storage.adapter.Head;

/** What must hold of every log, whoever wrote it. */
final class Logs {

    private Logs() {}

    /** All commits, after positions, sequences and chain were found to be without a gap. */
    static List<Commit> verified(CommitLog log) {
        List<Commit> commits = log.read(0, Integer.MAX_VALUE);
        Head head = Head.ofEmptyLog();
        Map<String, Long> next = new HashMap<>();
        for (Commit commit : commits) {
            assertThat(commit.first()).as("no gap, no overlap").isEqualTo(head.position() + 1);
            assertThat(ChainHash.holds(head.hash(), commit))
                    .as("chain at " + commit.first())
                    .isTrue();
            assertThat(commit.at()).isAfterOrEqualTo(head.at());
            for (NewEvent event : commit.events()) {
                assertThat(event.sequence()).as(event.aggregate()).isEqualTo(next.getOrDefault(event.aggregate(), 0L));
                next.put(event.aggregate(), event.sequence() + 1);
            }
            head = Head.after(commit);
        }
        assertThat(log.head()).isEqualTo(head.position());
        next.forEach((aggregate, count) ->
                assertThat(log.aggregate(aggregate, 0)).as(aggregate).hasSize(count.intValue()));
        return commits;
    }
}
