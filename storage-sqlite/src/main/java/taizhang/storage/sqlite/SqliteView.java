// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.StoreView;
import taizhang.storage.adapter.Head;

/**
 * A folder's ledger, looked at without holding the folder: a running program goes on writing and is not made to wait.
 * The log ends where it ended at the opening; documents are as they are when asked for.
 */
public final class SqliteView implements StoreView {

    private final Readers readers;
    private final CommitLog log;
    private final DocumentStore documents;

    private SqliteView(Readers readers, Head head) {
        Writing refused = new Writing.Refused();
        this.readers = readers;
        this.log = new SqliteCommitLog(refused, readers, new Tail(head), Clock.systemUTC());
        this.documents = new SqliteDocumentStore(refused, readers);
    }

    /**
     * Opens a folder's ledger; creates nothing.
     *
     * @throws StoreTooNew when a later version of the program wrote it
     * @throws StoreUnavailable when there is none or it can't be read
     */
    public static SqliteView open(Path folder) {
        return of(new Database(folder.resolve(SqliteStore.FILE)));
    }

    static SqliteView of(Database database) {
        if (!Files.isRegularFile(database.file())) {
            throw new StoreUnavailable(
                    "There is no ledger in " + database.file().getParent());
        }
        Readers readers = new Readers(database);
        try {
            return new SqliteView(readers, readers.read(SqliteView::head));
        } catch (RuntimeException e) {
            readers.close();
            throw e;
        }
    }

    private static Head head(Session session) throws SQLException {
        if (Schema.version(session) == 0) {
            throw new StoreUnavailable("The file holds no ledger");
        }
        return CommitRows.head(session);
    }

    @Override
    public CommitLog log() {
        return log;
    }

    @Override
    public DocumentStore documents() {
        return documents;
    }

    @Override
    public void inspect() {
        readers.read(Damage::find);
    }

    /** Writes a copy of all that stands here now to a new file. Reading and writing go on meanwhile. */
    void copyTo(Path file) {
        readers.read(session -> {
            session.execute("VACUUM INTO '%s'".formatted(file.toString().replace("'", "''")));
            return true;
        });
    }

    /** The process that holds the folder, if one does. */
    public static Optional<StoreInUse> holder(Path folder) {
        try {
            return FolderLock.of(folder);
        } catch (IOException e) {
            throw new StoreUnavailable("The folder " + folder + " can't be read", e, false);
        }
    }

    /** The version of the tables. */
    public int schema() {
        return readers.read(Schema::version);
    }

    @Override
    public void close() {
        readers.close();
    }
}
