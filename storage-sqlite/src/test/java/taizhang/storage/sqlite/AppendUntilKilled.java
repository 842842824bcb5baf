// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.contract.Events;
import taizhang.storage.contract.Together;

/** A program that appends from eight threads for ever; each line it prints acknowledges a commit. */
final class AppendUntilKilled {

    private AppendUntilKilled() {}

    public static void main(String[] folder) throws Exception {
        try (SqliteStore store = SqliteStore.open(Path.of(folder[0]), Clock.systemUTC())) {
            Together.run(8, _ -> append(store.log(), System.out));
        } catch (StoreInUse refusal) {
            System.out.println("StoreInUse " + refusal.holder().getAsLong());
        }
    }

    private static Void append(CommitLog log, PrintStream out) {
        String aggregate = UUID.randomUUID().toString();
        long sequence = 0;
        while (!out.checkError()) {
            Commit commit = log.append(Events.run(aggregate, sequence, 1 + (int) (sequence % 3)));
            sequence += commit.events().size();
            out.println(aggregate + " " + commit.first() + " " + commit.last() + ";");
        }
        return null;
    }
}
