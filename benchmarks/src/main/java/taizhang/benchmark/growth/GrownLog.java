// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.growth;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import taizhang.benchmark.ledger.Filling;
import taizhang.benchmark.measure.Operation;
import taizhang.benchmark.measure.Target;
import taizhang.benchmark.server.TemporaryFolders;
import taizhang.benchmark.workload.Lives;
import taizhang.storage.sqlite.SqliteStore;

/**
 * A log on SQLite that was filled, closed and opened again.
 *
 * @param aggregates some of its aggregates, spread over all of it
 */
record GrownLog(
        TemporaryFolders folders,
        Path folder,
        int events,
        List<String> aggregates,
        double bytesOfAnEvent,
        double millisToOpen,
        SqliteStore store)
        implements AutoCloseable {

    static GrownLog make(TemporaryFolders folders, int events) throws Exception {
        Path folder = folders.make();
        List<String> aggregates;
        try (SqliteStore store = SqliteStore.open(folder, Clock.systemUTC())) {
            aggregates = new Filling(store).to(events).aggregates();
        }
        double size = TemporaryFolders.size(folder);
        long before = System.nanoTime();
        SqliteStore store = SqliteStore.open(folder, Clock.systemUTC());
        double millis = (System.nanoTime() - before) / 1e6;
        return new GrownLog(folders, folder, events, aggregates, size / events, millis, store);
    }

    Target appending() {
        return target(() -> {
            Lives lives = new Lives();
            return () -> {
                store.log().append(List.of(lives.next()));
                return 1;
            };
        });
    }

    Target loading() {
        return target(() -> {
            int[] next = {0};
            return () -> {
                // A stride without a common factor with the length visits all of them, never two neighbours.
                next[0] = (next[0] + 7_919) % aggregates.size();
                if (store.log().aggregate(aggregates.get(next[0]), 0).isEmpty()) {
                    throw new IllegalStateException("an aggregate of this log is not found in it");
                }
                return 1;
            };
        });
    }

    /** The log outlives what is done to it. */
    private static Target target(Supplier<Operation> operation) {
        return new Target() {
            @Override
            public Operation operation() {
                return operation.get();
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {
        store.close();
        folders.remove(folder);
    }
}
