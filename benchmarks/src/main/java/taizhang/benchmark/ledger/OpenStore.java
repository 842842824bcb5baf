// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import taizhang.benchmark.server.MongoServers.Database;
import taizhang.benchmark.server.MongoServers.Server;
import taizhang.benchmark.server.TemporaryFolders;
import taizhang.storage.Store;
import taizhang.storage.mongodb.MongoStore;
import taizhang.storage.sqlite.SqliteStore;

/**
 * A store of ours in a place of its own.
 *
 * @param opening opens the same again
 * @param afterwards what is to be cleared away once it is closed
 */
public record OpenStore(Store store, Supplier<Store> opening, AutoCloseable afterwards) implements AutoCloseable {

    public static OpenStore onSqlite(TemporaryFolders folders) throws Exception {
        Path folder = folders.make();
        return open(() -> SqliteStore.open(folder, Clock.systemUTC()), () -> folders.remove(folder));
    }

    public static OpenStore onMongo(Server server) {
        Database database = server.database();
        return open(() -> MongoStore.open(database.uri(), Clock.systemUTC()), database);
    }

    private static OpenStore open(Supplier<Store> opening, AutoCloseable afterwards) {
        return new OpenStore(opening.get(), opening, afterwards);
    }

    /** A second one on the same database, which remains when it is closed. SQLite refuses it. */
    public OpenStore again() {
        return open(opening, () -> {});
    }

    @Override
    public void close() throws Exception {
        store.close();
        afterwards.close();
    }
}
