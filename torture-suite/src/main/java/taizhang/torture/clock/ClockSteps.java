// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.clock;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.Store;
import taizhang.torture.ledger.LogReading;
import taizhang.torture.ledger.SampleEvents;
import taizhang.torture.process.MongoDatabase;
import taizhang.torture.process.Stores;
import taizhang.torture.trial.Part;
import taizhang.torture.trial.Trial;

/** Sets the clock by up to an hour while several threads append and two nodes want the same token. */
public final class ClockSteps implements Part {

    private static final int THREADS = 8;
    private static final long BETWEEN_STEPS = TimeUnit.MILLISECONDS.toNanos(2);

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public String run(Trial trial) throws IOException, InterruptedException, ExecutionException {
        int commits = trial.scale().of(40, 300, 2_000);
        int steps = run(trial, trial.work().resolve("ledger").toString(), commits);
        try (MongoDatabase database = MongoDatabase.named(
                "taizhang_torture_clock_%d".formatted(ProcessHandle.current().pid()))) {
            steps += run(trial, database.uri(), commits);
            return "%d steps of up to ±1 h under %d threads on SQLite and on %s"
                    .formatted(steps, THREADS, database.kind());
        }
    }

    /** @param commits of each thread */
    private static int run(Trial trial, String place, int commits) throws InterruptedException, ExecutionException {
        JumpyClock clock = new JumpyClock(Clock.systemUTC());
        Random random = trial.choices("clock");
        Map<String, Long> acknowledged = new ConcurrentHashMap<>();
        AtomicBoolean done = new AtomicBoolean();
        int steps = 0;
        try (Store store = Stores.open(place, clock);
                var threads = Executors.newCachedThreadPool()) {
            List<Future<?>> writing = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String aggregate = "clock-" + i;
                Random own = new Random(random.nextLong());
                writing.add(threads.submit(() -> append(store.log(), clock, aggregate, commits, own, acknowledged)));
            }
            Claims claims = new Claims(store.documents(), trial.findings());
            Future<?> claiming = threads.submit(() -> claims.contendUntil(done::get));
            while (writing.stream().anyMatch(thread -> !thread.isDone())) {
                clock.jump(random);
                steps++;
                LockSupport.parkNanos(BETWEEN_STEPS);
            }
            for (Future<?> thread : writing) {
                thread.get();
            }
            done.set(true);
            claiming.get();
            trial.findings().acknowledged(acknowledged.size());
            LogReading reading = new LogReading(trial.findings());
            reading.walk(store.log());
            acknowledged.forEach(reading::require);
            new Times(store.log(), trial.findings()).compare(random);
        }
        return steps;
    }

    private static void append(
            CommitLog log, Clock clock, String aggregate, int commits, Random random, Map<String, Long> acknowledged) {
        long sequence = 0;
        for (int i = 0; i < commits; i++) {
            int count = 1 + random.nextInt(2);
            List<NewEvent> events = SampleEvents.of(aggregate, sequence, count, 60).stream()
                    .map(event -> at(event, clock))
                    .toList();
            Commit commit = log.append(events);
            acknowledged.put(commit.events().getLast().id(), commit.last());
            sequence += count;
        }
    }

    private static NewEvent at(NewEvent event, Clock clock) {
        return new NewEvent(
                event.id(),
                event.aggregate(),
                event.sequence(),
                event.type(),
                clock.instant(),
                event.name(),
                event.revision(),
                event.payload(),
                event.metadata());
    }
}
