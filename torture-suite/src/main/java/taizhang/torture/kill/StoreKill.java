// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.kill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import taizhang.storage.sqlite.SqliteStore;
import taizhang.torture.ledger.LogReading;
import taizhang.torture.process.Folders;
import taizhang.torture.process.Victim;
import taizhang.torture.trial.Part;
import taizhang.torture.trial.Trial;

/** Kills a small process that does nothing but append: many more moments to die in than a whole program has time for. */
public final class StoreKill implements Part {

    private static final int KILLS_PER_LOG = 20;
    private static final int MOST_ANSWERS = 300;
    private static final long LONGEST_WAIT = 60;

    @Override
    public String name() {
        return "kill-store";
    }

    @Override
    public String run(Trial trial) throws IOException, InterruptedException {
        int kills = trial.scale().of(3, 40, 1_000);
        Random random = trial.choices(name());
        Path folder = trial.work().resolve("ledger");
        LogReading reading = new LogReading(trial.findings());
        for (int i = 0; i < kills; i++) {
            if (i % KILLS_PER_LOG == 0 && i > 0) {
                Folders.delete(folder);
                reading = new LogReading(trial.findings());
            }
            Collection<String> said = appendAndKill(Files.createDirectories(folder), "k" + i, random);
            trial.findings().acknowledged(said.size());
            try (SqliteStore store = SqliteStore.open(folder, Clock.systemUTC())) {
                reading.walk(store.log());
            }
            for (String line : said) {
                String[] words = line.substring(0, line.length() - 1).split(" ");
                reading.require(words[0], Long.parseLong(words[1]));
            }
        }
        return "%d kill -9 of a process that appends from eight threads".formatted(kills);
    }

    /** What it has acknowledged. A line that was cut off by the kill acknowledges nothing. */
    private static Collection<String> appendAndKill(Path folder, String prefix, Random random)
            throws IOException, InterruptedException {
        Collection<String> said = new ConcurrentLinkedQueue<>();
        CountDownLatch toKill = new CountDownLatch(1 + random.nextInt(MOST_ANSWERS));
        List<String> arguments = List.of(folder.toString(), prefix, Long.toString(random.nextLong()));
        try (Victim appending = Victim.start(AppendUntilKilled.class, arguments, line -> {
            if (line.endsWith(";")) {
                said.add(line);
                toKill.countDown();
            }
        })) {
            if (!toKill.await(LONGEST_WAIT, TimeUnit.SECONDS)) {
                throw new IllegalStateException("it does not append:\n" + appending.lastLines());
            }
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(random.nextInt(5_000)));
            appending.kill();
        }
        return said;
    }
}
