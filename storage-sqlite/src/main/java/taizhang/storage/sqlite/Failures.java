// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import taizhang.storage.StoreUnavailable;

/** What the driver's errors mean to those behind the ports. */
final class Failures {

    private Failures() {}

    static StoreUnavailable unavailable(String what, Throwable cause) {
        return new StoreUnavailable(what + ": " + cause.getMessage(), cause, isFull(cause));
    }

    private static boolean isFull(Throwable cause) {
        return cause instanceof SQLiteException e && e.getResultCode() == SQLiteErrorCode.SQLITE_FULL;
    }
}
