// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import taizhang.storage.Store;
import taizhang.storage.StoreUnavailable;

/**
 * A folder that is to become a ledger: at once and whole, or not at all. What is written goes to {@code ledger.db.part},
 * and that gets its proper name when it is finished; the rest of an attempt that was broken off is thrown away by the
 * next one. The folder is held meanwhile, so that no program starts in it.
 */
public final class SqliteDraft implements AutoCloseable {

    private final Path folder;
    private final FolderLock lock;
    private final Database part;

    private SqliteDraft(Path folder, FolderLock lock) {
        this.folder = folder;
        this.lock = lock;
        this.part = new Database(folder.resolve(SqliteStore.FILE + ".part"));
    }

    /**
     * @param folder is created where it is missing
     * @throws StoreUnavailable when it holds a ledger already, or can't be written
     * @throws StoreInUse when this or another process holds it
     */
    public static SqliteDraft begin(Path folder) {
        FolderLock lock = SqliteStore.lock(folder);
        SqliteDraft draft = new SqliteDraft(folder, lock);
        try {
            if (Files.exists(folder.resolve(SqliteStore.FILE))) {
                throw new StoreUnavailable(folder + " holds a ledger already, and none is ever overwritten");
            }
            draft.clear();
            return draft;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Copies a whole ledger as it stands at this moment, while others go on reading and writing it. */
    public void copy(SqliteView origin) {
        origin.copyTo(part.file());
    }

    /** Opens what is being written; to be closed before anything else is done with the draft. */
    public Store open(Clock clock) {
        return SqliteStore.open(part, () -> {}, clock);
    }

    /** Opens what was written for a look. */
    public SqliteView look() {
        return SqliteView.of(part);
    }

    /** Makes it durable and gives it its name. */
    public void finish() {
        try {
            Path ahead = Path.of(part.file() + "-wal");
            if (Files.exists(ahead) && Files.size(ahead) > 0) {
                throw new IllegalStateException("the draft is still open");
            }
            DurableFolder.sync(part.file(), StandardOpenOption.WRITE);
            Files.move(part.file(), folder.resolve(SqliteStore.FILE), StandardCopyOption.ATOMIC_MOVE);
            clear();
            DurableFolder.sync(folder, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new StoreUnavailable("The ledger in " + folder + " could not be finished", e, false);
        }
    }

    private void clear() {
        try {
            for (String suffix : new String[] {"", "-wal", "-shm", "-journal"}) {
                Files.deleteIfExists(Path.of(part.file() + suffix));
            }
        } catch (IOException e) {
            throw new StoreUnavailable("What is left of an earlier attempt can't be removed", e, false);
        }
    }

    /** Throws away what was not finished, and lets the folder go. */
    @Override
    public void close() {
        try (lock) {
            clear();
        }
    }
}
