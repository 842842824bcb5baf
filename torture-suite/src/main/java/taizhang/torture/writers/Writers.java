// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.writers;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import taizhang.storage.Store;
import taizhang.torture.process.MongoDatabase;
import taizhang.torture.process.Stores;
import taizhang.torture.process.Victim;
import taizhang.torture.trial.Part;
import taizhang.torture.trial.Trial;

/** Four processes of 16 threads on one MongoDB database, some of them killed; 64 threads on one SQLite file. */
public final class Writers implements Part {

    private static final int AGGREGATES = 100;
    private static final long LONGEST_RUN = TimeUnit.MINUTES.toNanos(30);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);

    @Override
    public String name() {
        return "writers";
    }

    @Override
    public String run(Trial trial) throws IOException, InterruptedException {
        Random random = trial.choices(name());
        String database =
                "taizhang_torture_%d".formatted(ProcessHandle.current().pid());
        try (MongoDatabase mongo = MongoDatabase.named(database)) {
            int processes = trial.scale().of(2, 4, 4);
            int threads = trial.scale().of(8, 16, 16);
            int kills = trial.scale().of(1, 4, 12);
            Answers onMongo = write(
                    mongo.uri(), new Crew(processes, threads, trial.scale().of(20, 100, 600), kills), random, trial);
            Answers onSqlite = write(
                    trial.work().resolve("ledger").toString(),
                    new Crew(1, 64, trial.scale().of(20, 200, 1_500), 0),
                    random,
                    trial);
            return "%d processes × %d threads with %d kills on %s: %d stored, %d refused; 64 threads on SQLite: %d stored, %d refused"
                    .formatted(
                            processes,
                            threads,
                            kills,
                            mongo.kind(),
                            onMongo.accepted(),
                            onMongo.refused(),
                            onSqlite.accepted(),
                            onSqlite.refused());
        }
    }

    /** @param attempts of each thread */
    private record Crew(int processes, int threads, int attempts, int kills) {

        int answers() {
            return processes * threads * attempts;
        }
    }

    /** A killed writer is followed by a fresh one. */
    private static Answers write(String place, Crew crew, Random random, Trial trial)
            throws IOException, InterruptedException {
        Answers answers = new Answers();
        List<Victim> writers = new ArrayList<>();
        try {
            int started = 0;
            while (started < crew.processes()) {
                writers.add(start(place, crew, started++, random, answers));
            }
            long deadline = System.nanoTime() + LONGEST_RUN;
            for (int kill = 1; kill <= crew.kills(); kill++) {
                int due = crew.answers() / (crew.kills() + 1) * kill;
                await(() -> answers.total() >= due, deadline, writers);
                int one = random.nextInt(writers.size());
                writers.get(one).kill();
                writers.set(one, start(place, crew, started++, random, answers));
            }
            for (Victim writer : writers) {
                await(() -> !writer.isAlive(), deadline, writers);
                if (writer.awaitEnd() != 0) {
                    trial.findings().wrong("a writer broke off:\n" + writer.lastLines());
                }
            }
        } finally {
            for (Victim writer : writers) {
                writer.close();
            }
        }
        try (Store store = Stores.open(place, Clock.systemUTC())) {
            answers.compare(store.log(), crew.kills() * crew.threads(), trial.findings());
        }
        return answers;
    }

    private static Victim start(String place, Crew crew, int number, Random random, Answers answers)
            throws IOException {
        List<String> arguments = List.of(
                place,
                "w" + number,
                Integer.toString(crew.threads()),
                Integer.toString(AGGREGATES),
                Integer.toString(crew.attempts()),
                Long.toString(random.nextLong()));
        return Victim.start(HotWriter.class, arguments, answers::hear);
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(Condition condition, long deadline, List<Victim> writers) {
        while (!condition.holds()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the writers do not come to an end:\n"
                        + writers.getFirst().lastLines());
            }
            LockSupport.parkNanos(LOOK);
        }
    }
}
