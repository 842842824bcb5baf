// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.sql.SQLException;

/**
 * Moves pages from the write-ahead file into the database file, now and then, after the callers have their answers. An
 * I/O error on the way reaches the writer, which stops, where SQLite's automatic checkpoint would say nothing.
 */
final class Checkpoint {

    /** About the 1,000 pages of SQLite's own default. */
    private static final long DUE = 4 << 20;

    /** The table, index and root pages a small write touches beside its own bytes. */
    private static final int PAGES = 3 * 4096;

    private final Session session;
    private long bytes;

    Checkpoint(Session session) {
        this.session = session;
    }

    void wrote(long bytes) {
        this.bytes += PAGES + bytes;
    }

    /** Waits for no reader: what one still looks at stays for the next time. */
    void ifDue() throws SQLException {
        if (bytes >= DUE) {
            session.execute("PRAGMA wal_checkpoint(PASSIVE)");
            bytes = 0;
        }
    }

    /** Leaves an empty write-ahead file, so that the next start has nothing to recover. */
    void all() throws SQLException {
        session.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
}
