// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.kill;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.Executors;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.sqlite.SqliteStore;
import taizhang.torture.ledger.SampleEvents;

/** A program that appends from eight threads for ever; each line it prints acknowledges a commit. */
final class AppendUntilKilled {

    private static final int THREADS = 8;

    private AppendUntilKilled() {}

    /** @param arguments the folder, the prefix of its aggregates, the seed */
    public static void main(String[] arguments) {
        Random random = new Random(Long.parseLong(arguments[2]));
        try (SqliteStore store = SqliteStore.open(Path.of(arguments[0]), Clock.systemUTC());
                var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                String aggregate = arguments[1] + "-" + i;
                Random own = new Random(random.nextLong());
                threads.submit(() -> append(store.log(), aggregate, own, System.out));
            }
        }
    }

    private static void append(CommitLog log, String aggregate, Random random, PrintStream out) {
        long sequence = 0;
        while (!out.checkError()) {
            int count = 1 + random.nextInt(3);
            Commit commit = log.append(SampleEvents.of(aggregate, sequence, count, random.nextInt(400)));
            sequence += count;
            out.println("%s %d;".formatted(commit.events().getLast().id(), commit.last()));
        }
    }
}
