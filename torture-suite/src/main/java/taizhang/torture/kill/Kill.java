// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.kill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import taizhang.torture.process.Installation;
import taizhang.torture.trial.CannotRun;
import taizhang.torture.trial.Part;
import taizhang.torture.trial.Trial;

/**
 * Kills the standalone program under load through its API. Says nothing of a power cut: what a killed process had
 * written, the operating system still has.
 */
public final class Kill implements Part {

    @Override
    public String name() {
        return "kill";
    }

    @Override
    public String run(Trial trial) throws CannotRun, IOException, InterruptedException, ExecutionException {
        Installation installation = Installation.of(trial);
        int lanes = trial.scale().of(1, 2, 2);
        int kills = trial.scale().of(2, 1_000, 1_000);
        long deadline =
                System.nanoTime() + TimeUnit.SECONDS.toNanos(trial.scale().of(60, 90, 24 * 3_600));
        AtomicInteger toGo = new AtomicInteger(kills);
        AtomicInteger done = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(lanes)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < lanes; i++) {
                String lane = "lane" + i;
                running.add(pool.submit(() -> {
                    Lane own =
                            new Lane(lane, installation, trial.work(), trial.choices(name() + lane), trial.findings());
                    while (toGo.getAndDecrement() > 0 && System.nanoTime() < deadline) {
                        own.round();
                        report(done.incrementAndGet(), trial);
                    }
                    own.readBack();
                    return null;
                }));
            }
            for (Future<?> lane : running) {
                lane.get();
            }
        }
        return "%d kill -9 of the standalone program under load through its API, on %d ledgers"
                .formatted(done.get(), lanes);
    }

    private void report(int kills, Trial trial) {
        if (kills % 50 == 0) {
            trial.out()
                    .printf(
                            "%s: %d kills so far; %s%n",
                            name(), kills, trial.findings().tally());
        }
    }
}
