// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.powercut;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import taizhang.torture.trial.CannotRun;

/**
 * Stands in SQLite's file layer and hands on every call. The files of a recorded folder get a {@link TappedFiles table
 * of functions} that also records; all others keep their own.
 */
final class Tap {

    static final int OK = 0;
    static final int IO_ERROR = 10;

    private static final int CREATE = 0x4;
    private static final int JOURNALS = 0x800 | 0x4000 | 0x80000; // main journal, super journal, write-ahead file

    private final MethodHandle open;
    private final MethodHandle delete;
    private final Map<Path, History> recorded = new ConcurrentHashMap<>();
    private final Map<Long, TappedFiles> tables = new ConcurrentHashMap<>();

    private Tap(MemorySegment vfs) {
        open = SqliteVfs.down(vfs, SqliteVfs.OPEN, SqliteVfs.OPEN_CALL);
        delete = SqliteVfs.down(vfs, SqliteVfs.DELETE, SqliteVfs.DELETE_CALL);
        var lookup = MethodHandles.lookup();
        vfs.set(ADDRESS, SqliteVfs.OPEN, SqliteVfs.up(lookup, this, "open", SqliteVfs.OPEN_CALL));
        vfs.set(ADDRESS, SqliteVfs.DELETE, SqliteVfs.up(lookup, this, "delete", SqliteVfs.DELETE_CALL));
    }

    private static final class Holder {
        private static final Tap TAP = install();

        private static Tap install() {
            try {
                return new Tap(SqliteVfs.find());
            } catch (CannotRun e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The one of this process. */
    static Tap installed() throws CannotRun {
        SqliteVfs.find();
        return Holder.TAP;
    }

    void record(Path folder, History history) {
        recorded.put(folder.toAbsolutePath(), history);
    }

    /** To be called when no file of the folder is open any more. */
    void forget(Path folder) {
        recorded.remove(folder.toAbsolutePath());
    }

    int open(MemorySegment vfs, MemorySegment name, MemorySegment file, int flags, MemorySegment outFlags) {
        History history = null;
        try {
            int result = (int) open.invokeExact(vfs, name, file, flags, outFlags);
            if (result != OK || name.address() == 0) {
                return result;
            }
            Path path = Path.of(SqliteVfs.text(name));
            history = recorded.get(path.getParent());
            if (history != null) {
                MemorySegment methods = SqliteVfs.methods(file);
                TappedFiles table = tables.computeIfAbsent(methods.address(), _ -> new TappedFiles(methods));
                int number = history.opened(path.getFileName().toString());
                // As in SQLite's os_unix.c: the first sync of a journal that may be new also syncs the folder.
                boolean isJournal = (flags & CREATE) != 0 && (flags & JOURNALS) != 0;
                table.watch(file, history, number, isJournal);
            }
            return result;
        } catch (Throwable e) {
            return failed(history, e);
        }
    }

    int delete(MemorySegment vfs, MemorySegment name, int syncFolder) {
        History history = null;
        try {
            int result = (int) delete.invokeExact(vfs, name, syncFolder);
            Path path = Path.of(SqliteVfs.text(name));
            history = recorded.get(path.getParent());
            if (history != null && result == OK) {
                history.deleted(path.getFileName().toString(), syncFolder != 0);
            }
            return result;
        } catch (Throwable e) {
            return failed(history, e);
        }
    }

    private static int failed(@Nullable History history, Throwable cause) {
        if (history != null) {
            history.failed(cause);
        }
        return IO_ERROR;
    }
}
