// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.sql.SQLException;
import java.util.List;

/**
 * Moves pages from the write-ahead file into the database file, now and then, after the callers have their answers. An
 * I/O error on the way reaches the writer, which stops, where SQLite's automatic checkpoint would say nothing.
 */
final class Checkpoint {

    /**
     * About the limit of the write-ahead file's size where commits come one by one, and a third of it where they come in
     * groups, whose pages are fewer. Most of them are the log's last ones over and over, and are moved once.
     */
    private static final long DUE = 16 << 20;

    private static final int PAGE = 4096;

    /** The last pages of the two tables of the log, which all writes of a transaction share. */
    private static final int SHARED = 2 * PAGE;

    private final Session session;
    private long bytes;

    Checkpoint(Session session) {
        this.session = session;
    }

    /** Each write touches a page of an index beside its own bytes. */
    void wrote(List<Write<?>> transaction) {
        bytes += SHARED;
        for (Write<?> write : transaction) {
            bytes += PAGE + write.bytes();
        }
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
