// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.delayed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import taizhang.storage.CommitLog;
import taizhang.storage.Store;
import taizhang.storage.mongodb.MongoStore;
import taizhang.storage.sqlite.SqliteStore;
import taizhang.torture.process.MongoDatabase;
import taizhang.torture.trial.Part;
import taizhang.torture.trial.Trial;

/** Holds up commits between the choice of their positions and their being there, under the eyes of readers. */
public final class Delayed implements Part {

    private static final int WRITERS = 3;

    @Override
    public String name() {
        return "delayed";
    }

    @Override
    public String run(Trial trial) throws IOException, InterruptedException, ExecutionException {
        Delay delay = new Delay(trial.scale().of(60, 500, 5_000));
        int seconds = trial.scale().of(3, 20, 180);
        long onSqlite;
        try (Store store = SqliteStore.open(trial.work().resolve("ledger"), Clock.systemUTC())) {
            SlowLog log = new SlowLog(store.log(), delay);
            onSqlite = new Watched(log, log, store.documents(), trial, "SQLite").grow(List.of(log), seconds);
        }
        long onMongo = onMongo(trial, delay, seconds);
        return "%d commits on SQLite and %d by %d writers on mongo-java-server, each held up to %d ms, 4 readers"
                .formatted(onSqlite, onMongo, WRITERS, delay.longestMillis());
    }

    /** The driver finds the members of a replica set by itself, around any slow wire: so always on the stand-in. */
    private static long onMongo(Trial trial, Delay delay, int seconds)
            throws IOException, InterruptedException, ExecutionException {
        List<AutoCloseable> open = new ArrayList<>();
        try (MongoDatabase database = MongoDatabase.onStandIn("delayed");
                Store reading = MongoStore.open(database.uri(), Clock.systemUTC())) {
            List<CommitLog> logs = new ArrayList<>();
            try {
                int port = URI.create(database.uri()).getPort();
                for (int i = 0; i < WRITERS; i++) {
                    SlowWire wire = SlowWire.to(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), delay);
                    open.addFirst(wire);
                    Store writing =
                            MongoStore.open(database.uri().replace(":" + port, ":" + wire.port()), Clock.systemUTC());
                    open.addFirst(writing);
                    logs.add(writing.log());
                }
                return new Watched(reading.log(), logs.getFirst(), reading.documents(), trial, "MongoDB")
                        .grow(logs, seconds);
            } finally {
                for (AutoCloseable each : open) {
                    close(each);
                }
            }
        }
    }

    private static void close(AutoCloseable each) {
        try {
            each.close();
        } catch (Exception e) {
            throw new IllegalStateException("a slow writer can't be closed", e);
        }
    }
}
