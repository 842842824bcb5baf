// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.powercut;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import taizhang.torture.powercut.Step.Synced;
import taizhang.torture.powercut.Step.Truncated;
import taizhang.torture.powercut.Step.Written;

/** Open files of recorded folders that share one table of functions in SQLite's file layer. */
final class TappedFiles {

    private static final class Open {
        final History history;
        final int number;
        boolean syncsFolder;

        Open(History history, int number, boolean syncsFolder) {
            this.history = history;
            this.number = number;
            this.syncsFolder = syncsFolder;
        }
    }

    private final MemorySegment table;
    private final MethodHandle write;
    private final MethodHandle truncate;
    private final MethodHandle close;
    private final Map<Long, Open> files = new ConcurrentHashMap<>();

    TappedFiles(MemorySegment methods) {
        table = SqliteVfs.copyOf(methods);
        write = SqliteVfs.down(table, SqliteVfs.WRITE, SqliteVfs.WRITE_CALL);
        truncate = SqliteVfs.down(table, SqliteVfs.TRUNCATE, SqliteVfs.TRUNCATE_CALL);
        close = SqliteVfs.down(table, SqliteVfs.CLOSE, SqliteVfs.CLOSE_CALL);
        var lookup = MethodHandles.lookup();
        table.set(ADDRESS, SqliteVfs.WRITE, SqliteVfs.up(lookup, this, "write", SqliteVfs.WRITE_CALL));
        table.set(ADDRESS, SqliteVfs.TRUNCATE, SqliteVfs.up(lookup, this, "truncate", SqliteVfs.TRUNCATE_CALL));
        table.set(ADDRESS, SqliteVfs.SYNC, SqliteVfs.up(lookup, this, "sync", SqliteVfs.SYNC_CALL));
        table.set(ADDRESS, SqliteVfs.CLOSE, SqliteVfs.up(lookup, this, "close", SqliteVfs.CLOSE_CALL));
    }

    void watch(MemorySegment file, History history, int number, boolean syncsFolder) {
        files.put(file.address(), new Open(history, number, syncsFolder));
        SqliteVfs.setMethods(file, table);
    }

    int write(MemorySegment file, MemorySegment bytes, int length, long offset) {
        Open open = open(file);
        try {
            int result = (int) write.invokeExact(file, bytes, length, offset);
            if (result == Tap.OK) {
                open.history.add(new Written(open.number, offset, SqliteVfs.bytes(bytes, length)));
            }
            return result;
        } catch (Throwable e) {
            return failed(open, e);
        }
    }

    int truncate(MemorySegment file, long size) {
        Open open = open(file);
        try {
            int result = (int) truncate.invokeExact(file, size);
            if (result == Tap.OK) {
                open.history.add(new Truncated(open.number, size));
            }
            return result;
        } catch (Throwable e) {
            return failed(open, e);
        }
    }

    /** Is only recorded: the disk that matters is the one that is made of the history. */
    int sync(MemorySegment file, int flags) {
        Open open = open(file);
        open.history.add(new Synced(open.number, open.syncsFolder));
        open.syncsFolder = false;
        return Tap.OK;
    }

    int close(MemorySegment file) {
        Open open = open(file);
        try {
            files.remove(file.address());
            return (int) close.invokeExact(file);
        } catch (Throwable e) {
            return failed(open, e);
        }
    }

    private Open open(MemorySegment file) {
        Open open = files.get(file.address());
        if (open == null) {
            throw new IllegalStateException("SQLite uses a file that it has not opened");
        }
        return open;
    }

    private static int failed(Open open, Throwable cause) {
        open.history.failed(cause);
        return Tap.IO_ERROR;
    }
}
