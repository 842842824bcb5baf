// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.util.Set;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import taizhang.storage.StoreUnavailable;

/** What the driver's errors mean to those behind the ports. */
final class Failures {

    /** Want of space, also for the index of the write-ahead file, which has an error code of its own. */
    private static final Set<SQLiteErrorCode> FULL =
            Set.of(SQLiteErrorCode.SQLITE_FULL, SQLiteErrorCode.SQLITE_IOERR_SHMSIZE);

    private static final Set<SQLiteErrorCode> IN_THE_WAY = Set.of(
            SQLiteErrorCode.SQLITE_BUSY,
            SQLiteErrorCode.SQLITE_BUSY_RECOVERY,
            SQLiteErrorCode.SQLITE_BUSY_SNAPSHOT,
            SQLiteErrorCode.SQLITE_CANTOPEN,
            SQLiteErrorCode.SQLITE_IOERR_SHMOPEN);

    private Failures() {}

    static StoreUnavailable unavailable(String what, Throwable cause) {
        return new StoreUnavailable(what + ": " + cause.getMessage(), cause, isFull(cause));
    }

    /**
     * Whether a write may be tried again after this one, on a new connection: SQLite refused before the disk was asked
     * to promise anything, and the cause may be gone by then. See docs/adr/0013.
     */
    static boolean passes(Throwable cause) {
        return isFull(cause) || cause instanceof SQLiteException e && IN_THE_WAY.contains(e.getResultCode());
    }

    /** Whether an event's (aggregate, sequence) is there already; its position is another constraint. */
    static boolean isPlaceHeld(Throwable cause) {
        return cause instanceof SQLiteException e && e.getResultCode() == SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE;
    }

    static boolean isFull(Throwable cause) {
        return cause instanceof SQLiteException e && FULL.contains(e.getResultCode());
    }
}
