// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.writers;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.SequenceTaken;
import taizhang.storage.Store;
import taizhang.torture.ledger.SampleEvents;
import taizhang.torture.process.Stores;

/** A process of several threads that all append to the same few aggregates and say what became of each attempt. */
final class HotWriter {

    static final String STORED = "stored";
    static final String REFUSED = "refused";

    private HotWriter() {}

    /** @param arguments the store, the prefix of its events, threads, aggregates, attempts of each thread, seed */
    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        int threads = Integer.parseInt(arguments[2]);
        int aggregates = Integer.parseInt(arguments[3]);
        int attempts = Integer.parseInt(arguments[4]);
        Random random = new Random(Long.parseLong(arguments[5]));
        try (Store store = Stores.open(arguments[0], Clock.systemUTC());
                var pool = Executors.newFixedThreadPool(threads)) {
            List<? extends Future<?>> running = IntStream.range(0, threads)
                    .mapToObj(i -> {
                        Random own = new Random(random.nextLong());
                        String prefix = arguments[1] + "-" + i + "-";
                        return pool.submit(() -> write(store.log(), prefix, aggregates, attempts, own, System.out));
                    })
                    .toList();
            for (Future<?> thread : running) {
                thread.get();
            }
        }
    }

    private static void write(
            CommitLog log, String prefix, int aggregates, int attempts, Random random, PrintStream out) {
        for (int i = 0; i < attempts && !out.checkError(); i++) {
            String aggregate = "hot-" + random.nextInt(aggregates);
            NewEvent event =
                    SampleEvents.event(prefix + i, aggregate, log.lastSequence(aggregate) + 1, random.nextInt(200));
            try {
                long position = log.append(List.of(event)).first();
                out.println("%s %s %d;".formatted(STORED, event.id(), position));
            } catch (SequenceTaken lost) {
                out.println("%s %s 0;".formatted(REFUSED, event.id()));
            }
        }
    }
}
