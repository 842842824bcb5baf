// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.powercut;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import taizhang.storage.Commit;
import taizhang.storage.Document;
import taizhang.storage.Store;
import taizhang.storage.sqlite.SqliteStore;
import taizhang.torture.ledger.SampleEvents;

/** A store's busy hour: several threads append units of work and write documents, and note each answer. */
final class Workload {

    static final String LOG = "the log";

    private final Path folder;
    private final History history;
    private final String name;

    /** @param name tells its aggregates from those of another workload on the same log */
    Workload(Path folder, History history, String name) {
        this.folder = folder;
        this.history = history;
        this.name = name;
    }

    /** Ends with the store closed; gives what the log then holds. */
    List<Commit> run(int threads, int writes, Random random) throws InterruptedException, ExecutionException {
        try (Store store = SqliteStore.open(folder, Clock.systemUTC());
                var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                String aggregate = name + "-" + i;
                Random own = new Random(random.nextLong());
                running.add(pool.submit(() -> write(store, aggregate, writes / threads, own)));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
            return store.log().read(0, Integer.MAX_VALUE);
        }
    }

    private void write(Store store, String aggregate, int writes, Random random) {
        long sequence = 0;
        for (int i = 1; i <= writes; i++) {
            int size = random.nextInt(20) == 0 ? random.nextInt(20_000) : random.nextInt(400);
            if (random.nextInt(4) == 0) {
                Document document = document(aggregate + "/" + random.nextInt(5), i, size);
                store.documents().put(document);
                history.acknowledged(document.id(), document.v());
            } else {
                int count = 1 + random.nextInt(3);
                Commit commit = store.log().append(SampleEvents.of(aggregate, sequence, count, size));
                history.acknowledged(LOG, commit.last());
                sequence += count;
            }
        }
    }

    private static Document document(String id, long v, int size) {
        return new Document(id, v, body(id, v, size).getBytes(UTF_8));
    }

    /** Whether a document is whole. */
    static boolean isWhole(Document document) {
        String body = new String(document.body(), UTF_8);
        int size = body.length() - body(document.id(), document.v(), 0).length();
        return size >= 0 && body.equals(body(document.id(), document.v(), size));
    }

    private static String body(String id, long v, int size) {
        return "{\"id\":\"%s\",\"v\":%d,\"filling\":\"%s\"}".formatted(id, v, "x".repeat(size));
    }
}
