// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Some threads that work side by side for a time: virtual ones, as those on which the program serves its requests. Every
 * side gets the same.
 */
public final class Load {

    private Load() {}

    /** @param operation asked once for each thread, so that it may keep what no other thread needs */
    public static Measure run(int threads, Duration time, Supplier<Operation> operation) throws Exception {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Operation> operations = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                operations.add(operation.get());
            }
            Stopwatch stopwatch = new Stopwatch();
            long end = System.nanoTime() + time.toNanos();
            List<Future<Long>> counts = operations.stream()
                    .map(each -> pool.submit(() -> until(end, each)))
                    .toList();
            long events = 0;
            for (Future<Long> count : counts) {
                events += result(count);
            }
            return stopwatch.stop(events);
        }
    }

    private static long until(long end, Operation operation) throws Exception {
        long events = 0;
        do {
            events += operation.once();
        } while (System.nanoTime() < end);
        return events;
    }

    private static long result(Future<Long> count) throws Exception {
        try {
            return count.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a thread under load failed", e.getCause());
        }
    }
}
