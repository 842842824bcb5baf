// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import taizhang.storage.CommitLog;
import taizhang.storage.CommitReceiver;
import taizhang.storage.DocumentStore;
import taizhang.storage.Store;
import taizhang.storage.StoreUnavailable;

/**
 * A folder that holds the ledger: the log and the documents in {@code ledger.db}, and {@code ledger.lock}.
 *
 * <p>Beyond the ports it promises: one process holds a folder at a time; to open takes the same short time however long
 * the log is; when a write fails, reads go on, and nothing that was acknowledged is lost. After want of space the next
 * write is tried again, so that the ledger goes on as soon as there is some; after any other I/O error nothing more is
 * acknowledged until the folder is opened anew.
 */
public final class SqliteStore implements Store {

    static final String FILE = "ledger.db";

    private final Runnable letGo;
    private final Writer writer;
    private final Readers readers;
    private final SqliteCommitLog log;
    private final SqliteDocumentStore documents;

    private SqliteStore(Runnable letGo, Writer writer, Readers readers, Tail tail, Clock clock) {
        this.letGo = letGo;
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
        return open(new Database(folder.resolve(FILE)), lock(folder)::close, clock);
    }

    /** @param letGo is done when the store is closed or can't be opened */
    static SqliteStore open(Database database, Runnable letGo, Clock clock) {
        try {
            Session session = database.forWriting();
            try {
                Schema.prepare(session);
                Tail tail = new Tail(CommitRows.head(session));
                Writer writer = new Writer(database, session, tail);
                return new SqliteStore(letGo, writer, new Readers(database), tail, clock);
            } catch (SQLException | RuntimeException e) {
                session.close();
                throw e;
            }
        } catch (SQLException e) {
            letGo.run();
            throw Failures.unavailable("The ledger in " + database.file().getParent() + " can't be opened", e);
        } catch (RuntimeException e) {
            letGo.run();
            throw e;
        }
    }

    static FolderLock lock(Path folder) {
        try {
            DurableFolder.create(folder);
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
    public Optional<StoreUnavailable> trouble() {
        return writer.trouble();
    }

    @Override
    public void inspect() {
        readers.read(Damage::find);
    }

    /** Also lets the folder go. */
    @Override
    public void close() {
        try (readers) {
            writer.close();
        } finally {
            letGo.run();
        }
    }

    /** The way to the writer's connection, by which a test makes the disk full. */
    Writer writer() {
        return writer;
    }
}
