// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import taizhang.folder.StartRefused;
import taizhang.folder.StoreLocation;
import taizhang.storage.Store;
import taizhang.storage.StoreView;
import taizhang.storage.adapter.Head;
import taizhang.storage.check.CopyMark;
import taizhang.storage.sqlite.SqliteDraft;
import taizhang.storage.sqlite.SqliteView;

/** An empty place that is to become a ledger, which it is for nobody before it is finished. */
interface Target extends AutoCloseable {

    /** Opens it to be filled. */
    Store fill();

    /** Opens it to be compared with its origin. */
    StoreView look();

    void finish();

    @Override
    void close();

    /**
     * @param origin the head of the ledger that is to be copied
     * @throws StartRefused when something else is there already
     */
    static Target at(StoreLocation location, Head origin) {
        return switch (location) {
            case StoreLocation.Folder folder -> in(folder.path());
            case StoreLocation.Server server -> OnServer.begin(server, origin);
        };
    }

    static InFolder in(Path folder) {
        return new InFolder(SqliteDraft.begin(folder.toAbsolutePath().normalize()));
    }

    /** All or nothing: a copy that was broken off leaves nothing that could be taken for a ledger. */
    record InFolder(SqliteDraft draft) implements Target {
        @Override
        public Store fill() {
            return draft.open(Clock.systemUTC());
        }

        @Override
        public SqliteView look() {
            return draft.look();
        }

        @Override
        public void finish() {
            draft.finish();
        }

        @Override
        public void close() {
            draft.close();
        }
    }

    /** Goes on where it was broken off, since what has come over the network once need not come again. */
    record OnServer(StoreLocation.Server server) implements Target {

        static OnServer begin(StoreLocation.Server server, Head origin) {
            try (Store store = server.openUnfinished(Clock.systemUTC())) {
                CopyMark mark = new CopyMark(store.documents());
                boolean empty = store.log().head() == 0
                        && store.documents().scan("", null, 1).equals(List.of());
                if (!empty && !mark.isOf(origin)) {
                    throw new StartRefused(
                            "%s is not empty; name another database, or drop this one first.".formatted(server));
                }
                mark.set(origin);
            }
            return new OnServer(server);
        }

        @Override
        public Store fill() {
            return server.openUnfinished(Clock.systemUTC());
        }

        @Override
        public StoreView look() {
            return server.openUnfinished(Clock.systemUTC());
        }

        @Override
        public void finish() {
            try (Store store = server.openUnfinished(Clock.systemUTC())) {
                new CopyMark(store.documents()).remove();
            }
        }

        @Override
        public void close() {}
    }
}
