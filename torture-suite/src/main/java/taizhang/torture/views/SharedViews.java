// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.views;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import taizhang.projection.Projection;
import taizhang.storage.Store;
import taizhang.torture.ledger.LogReading;
import taizhang.torture.process.MongoDatabase;
import taizhang.torture.process.Stores;
import taizhang.torture.trial.Part;
import taizhang.torture.trial.Trial;

/** Kills one of two view-keeping processes again and again while the log grows; the views must not show it. */
public final class SharedViews implements Part {

    private static final int KEEPERS = 2;
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(40);
    private static final long LONGEST_CATCH_UP = TimeUnit.SECONDS.toNanos(180);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(500);

    private final List<Projection<?>> projections = RealProjections.all();

    @Override
    public String name() {
        return "views";
    }

    @Override
    public String run(Trial trial) throws IOException, InterruptedException, ExecutionException {
        int kills = trial.scale().of(2, 12, 200);
        Random random = trial.choices(name());
        String database =
                "taizhang_torture_views_%d".formatted(ProcessHandle.current().pid());
        try (MongoDatabase mongo = MongoDatabase.named(database);
                Store store = Stores.open(mongo.uri(), Clock.systemUTC())) {
            Lives lives = new Lives(store.log(), random);
            lives.registerBureaus();
            try (Keepers keepers = Keepers.start(mongo.uri(), KEEPERS);
                    var writing = Executors.newSingleThreadExecutor()) {
                AtomicBoolean done = new AtomicBoolean();
                Future<?> writer = writing.submit(() -> live(lives, done, new Random(random.nextLong())));
                try {
                    for (int kill = 0; kill < kills; kill++) {
                        keepers.killOne(random);
                    }
                } finally {
                    done.set(true);
                }
                writer.get();
                compare(store, trial);
                keepers.ended().forEach(lines -> trial.findings().wrong("a keeper of views has ended:\n" + lines));
            }
            LogReading reading = new LogReading(trial.findings());
            reading.walk(store.log());
            trial.findings().acknowledged(reading.events());
            return "%d kills of two processes that keep %d views of %d events on %s, then each view against a rebuild"
                    .formatted(kills, projections.size(), reading.events(), mongo.kind());
        }
    }

    private static void live(Lives lives, AtomicBoolean done, Random random) {
        while (!done.get()) {
            lives.next();
            LockSupport.parkNanos(random.nextLong(LONGEST_PAUSE));
        }
    }

    private void compare(Store store, Trial trial) {
        Map<String, String> fromScratch = ViewDigests.fromScratch(projections, store.log());
        long deadline = System.nanoTime() + LONGEST_CATCH_UP;
        Map<String, String> kept = ViewDigests.of(projections, store.documents());
        while (!kept.equals(fromScratch) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(BETWEEN_LOOKS);
            kept = ViewDigests.of(projections, store.documents());
        }
        for (String view : fromScratch.keySet()) {
            if (!fromScratch.get(view).equals(kept.get(view))) {
                trial.findings()
                        .wrong("the view %s is kept as %s, a rebuild makes %s"
                                .formatted(view, kept.get(view), fromScratch.get(view)));
            }
        }
    }
}
