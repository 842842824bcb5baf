// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import taizhang.storage.CommitLog;
import taizhang.storage.CommitReceiver;
import taizhang.storage.DocumentStore;
import taizhang.storage.Store;
import taizhang.storage.StoreUnavailable;

/**
 * A folder that holds the ledger: the log and the documents in {@code ledger.db}, and {@code ledger.lock}.
 *
 * <p>Beyond the ports it promises: one process holds a folder at a time; to open takes the same short time however long
 * the log is; after the first write that failed (a full disk, an I/O error) nothing more is acknowledged until the
 * folder is opened anew, while reads go on.
 */
public final class SqliteStore implements Store {

    static final String FILE = "ledger.db";

    private final FolderLock lock;
    private final Writer writer;
    private final Readers readers;
    private final SqliteCommitLog log;
    private final SqliteDocumentStore documents;

    private SqliteStore(FolderLock lock, Writer writer, Readers readers, Tail tail, Clock clock) {
        this.lock = lock;
        this.writer = writer;
        this.readers = readers;
        this.log = new SqliteCommitLog(writer, readers, tail, clock);
        this.documents = new SqliteDocumentStore(writer, readers);
    }

    /**
     * Opens the folder and creates what is missing, the folder included.
     *
     * @throws StoreInUse when this or another process holds the folder
     * @throws StoreTooNew when a later version of the program wrote it
     * @throws StoreUnavailable when it can't be read or written
     */
    public static SqliteStore open(Path folder, Clock clock) {
        FolderLock lock = lock(folder);
        try {
            Database database = new Database(folder.resolve(FILE));
            Session session = database.forWriting();
            try {
                Schema.prepare(session);
                Tail tail = new Tail(CommitRows.head(session));
                Writer writer = Writer.start(session, tail);
                return new SqliteStore(lock, writer, new Readers(database), tail, clock);
            } catch (SQLException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (SQLException e) {
            lock.close();
            throw Failures.unavailable("The ledger in " + folder + " can't be opened", e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static FolderLock lock(Path folder) {
        try {
            Files.createDirectories(folder);
            return FolderLock.take(folder);
        } catch (IOException e) {
            throw new StoreUnavailable("The folder " + folder + " can't be written", e, false);
        }
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
    public CommitReceiver receiver() {
        return log;
    }

    @Override
    public void inspect() {
        readers.read(Damage::find);
    }

    /** Also lets the folder go. */
    @Override
    public void close() {
        try (lock;
                readers) {
            writer.close();
        }
    }

    /** The way to the writer's connection, by which a test makes the disk full. */
    Writer writer() {
        return writer;
    }
}
