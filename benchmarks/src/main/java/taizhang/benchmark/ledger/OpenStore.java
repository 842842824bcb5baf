// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.ledger;

import java.nio.file.Path;
import java.time.Clock;
import taizhang.benchmark.server.TemporaryFolders;
import taizhang.storage.Store;
import taizhang.storage.sqlite.SqliteStore;

/**
 * A store of ours in a place of its own.
 *
 * @param afterwards what is to be cleared away once it is closed
 */
public record OpenStore(Store store, AutoCloseable afterwards) implements AutoCloseable {

    /** Makes a new one. */
    @FunctionalInterface
    public interface Opening {
        OpenStore open() throws Exception;
    }

    public static OpenStore onSqlite(TemporaryFolders folders) throws Exception {
        Path folder = folders.make();
        return new OpenStore(SqliteStore.open(folder, Clock.systemUTC()), () -> folders.remove(folder));
    }

    @Override
    public void close() throws Exception {
        store.close();
        afterwards.close();
    }
}
