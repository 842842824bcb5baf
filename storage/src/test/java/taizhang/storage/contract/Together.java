// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads that begin at one moment. */
public final class Together {

    /** What one of the threads does; it is told which one it is. */
    @FunctionalInterface
    public interface Part<T> {
        T play(int thread) throws Exception;
    }

    private Together() {}

    /** What each thread came back with; the first one's failure is thrown. */
    public static <T> List<T> run(int threads, Part<T> part) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                running.add(pool.submit(() -> {
                    start.await();
                    return part.play(thread);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : running) {
                results.add(result.get());
            }
            return results;
        }
    }
}
