// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.powercut;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sqlite.SQLiteConnection;
import taizhang.torture.trial.CannotRun;

/**
 * SQLite's own file layer, found in the library that the driver has loaded, with the offsets of its public structures
 * {@code sqlite3_vfs} and {@code sqlite3_io_methods}.
 *
 * <p>The library exports none of SQLite's functions, so a layer can't be registered. But a connection begins with the
 * pointer to the layer it uses, and that structure is writable: its functions are replaced where they stand.
 */
@SuppressWarnings("restricted") // Whoever writes a file layer handles addresses.
final class SqliteVfs {

    static final long OPEN = 40;
    static final long DELETE = 48;

    static final long CLOSE = 8;
    static final long WRITE = 24;
    static final long TRUNCATE = 32;
    static final long SYNC = 40;

    /** The length of {@code sqlite3_io_methods} by its version. */
    private static final long[] METHODS = {0, 104, 136, 152};

    static final FunctionDescriptor OPEN_CALL =
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
    static final FunctionDescriptor DELETE_CALL = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
    static final FunctionDescriptor CLOSE_CALL = FunctionDescriptor.of(JAVA_INT, ADDRESS);
    static final FunctionDescriptor WRITE_CALL = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_LONG);
    static final FunctionDescriptor TRUNCATE_CALL = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG);
    static final FunctionDescriptor SYNC_CALL = FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT);

    private static final Linker LINKER = Linker.nativeLinker();

    private SqliteVfs() {}

    /** The structure of the layer that every connection uses which names no other. */
    static MemorySegment find() throws CannotRun {
        try (var connection =
                DriverManager.getConnection("jdbc:sqlite::memory:").unwrap(SQLiteConnection.class)) {
            Field pointer = connection.getDatabase().getClass().getDeclaredField("pointer");
            pointer.setAccessible(true);
            MemorySegment handle = MemorySegment.ofAddress(pointer.getLong(connection.getDatabase()))
                    .reinterpret(ADDRESS.byteSize());
            MemorySegment vfs = handle.get(ADDRESS, 0).reinterpret(OPEN + 2 * ADDRESS.byteSize());
            int version = vfs.get(JAVA_INT, 0);
            String name = text(vfs.get(ADDRESS, 24));
            if (version < 1 || version > 3 || !name.equals("unix")) {
                throw new CannotRun("SQLite's file layer is '%s', version %d; the simulation knows 'unix', 1 to 3"
                        .formatted(name, version));
            }
            return vfs;
        } catch (SQLException | ReflectiveOperationException e) {
            throw new CannotRun("the driver does not show its connection's handle", e);
        }
    }

    static String text(MemorySegment chars) {
        return chars.reinterpret(4096).getString(0);
    }

    static byte[] bytes(MemorySegment start, int length) {
        return start.reinterpret(length).toArray(JAVA_BYTE);
    }

    /** The table of functions that an open file begins with. */
    static MemorySegment methods(MemorySegment file) {
        return file.reinterpret(ADDRESS.byteSize()).get(ADDRESS, 0);
    }

    static void setMethods(MemorySegment file, MemorySegment methods) {
        file.reinterpret(ADDRESS.byteSize()).set(ADDRESS, 0, methods);
    }

    /** A copy of a file's table of functions, to be changed. */
    static MemorySegment copyOf(MemorySegment methods) {
        int version = methods.reinterpret(JAVA_INT.byteSize()).get(JAVA_INT, 0);
        long length = METHODS[Math.min(version, METHODS.length - 1)];
        MemorySegment copy = Arena.global().allocate(length, ADDRESS.byteAlignment());
        return copy.copyFrom(methods.reinterpret(length));
    }

    static MethodHandle down(MemorySegment table, long offset, FunctionDescriptor call) {
        return LINKER.downcallHandle(table.get(ADDRESS, offset), call);
    }

    /** Lets native code call a method of ours, for as long as the process lives. */
    static MemorySegment up(MethodHandles.Lookup lookup, Object target, String method, FunctionDescriptor call) {
        try {
            MethodType type = call.toMethodType();
            MethodHandle bound =
                    lookup.findVirtual(target.getClass(), method, type).bindTo(target);
            return LINKER.upcallStub(bound, call, Arena.global());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no such method: " + method, e);
        }
    }
}
