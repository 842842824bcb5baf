// SPDX-License-Identifier: Apache-2.0
package taizhang.folder;

import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;
import taizhang.storage.Store;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.StoreView;
import taizhang.storage.check.CopyMark;
import taizhang.storage.mongodb.MongoStore;
import taizhang.storage.sqlite.SqliteStore;
import taizhang.storage.sqlite.SqliteView;

/** Where a ledger is kept: a folder on this machine, or a database on a MongoDB server. */
public sealed interface StoreLocation {

    /** @param text a path, or a connection string that begins with {@code mongodb://} or {@code mongodb+srv://} */
    static StoreLocation of(String text) {
        return text.startsWith("mongodb://") || text.startsWith("mongodb+srv://")
                ? new Server(text)
                : new Folder(Path.of(text).toAbsolutePath().normalize());
    }

    /**
     * Opens the ledger for a program that writes, and creates one where there is none.
     *
     * @throws taizhang.storage.StoreUnavailable when it can't be opened
     */
    Store open(Clock clock);

    /**
     * Opens a ledger that exists to be looked at, without disturbing who writes it.
     *
     * @throws taizhang.storage.StoreUnavailable when there is none, or it can't be read
     */
    StoreView look();

    /** Shows where it is; nothing by which one could log in there. */
    @Override
    String toString();

    /** A folder that one process holds at a time. */
    record Folder(Path path) implements StoreLocation {
        @Override
        public Store open(Clock clock) {
            return SqliteStore.open(path, clock);
        }

        @Override
        public StoreView look() {
            return SqliteView.open(path);
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    /** A database that any number of processes share. */
    record Server(String uri) implements StoreLocation {
        @Override
        public Store open(Clock clock) {
            return finished(openUnfinished(clock));
        }

        private Store finished(Store store) {
            if (new CopyMark(store.documents()).stands()) {
                store.close();
                throw new StartRefused(
                        "The copying of a ledger to %s was broken off: give the same command again.".formatted(this));
            }
            return store;
        }

        /** For the copying itself. */
        public MongoStore openUnfinished(Clock clock) {
            return understood(() -> MongoStore.open(uri, clock));
        }

        private static MongoStore understood(Supplier<MongoStore> opening) {
            try {
                return opening.get();
            } catch (IllegalArgumentException e) {
                throw new StartRefused("The store is not an address of MongoDB: " + e.getMessage());
            }
        }

        @Override
        public StoreView look() {
            Store store = finished(understood(() -> MongoStore.openExisting(uri, Clock.systemUTC())));
            if (store.log().head() == 0 && store.documents().scan("", null, 1).isEmpty()) {
                store.close();
                throw new StoreUnavailable("There is no ledger in " + this);
            }
            return store;
        }

        @Override
        public String toString() {
            return uri.replaceFirst(":.*", "") + "://"
                    + uri.replaceFirst("^[^/]*//", "")
                            .replaceFirst("^[^/]*@", "")
                            .replaceFirst("\\?.*$", "");
        }
    }
}
