// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The database file and how it is opened. */
record Database(Path file) {

    Session forWriting() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        // Readers neither wait for the writer nor make it wait, and a commit is one fsync of one file.
        config.setJournalMode(JournalMode.WAL);
        // NORMAL, the usual companion of WAL, may lose the last commits in a power cut; we have acknowledged them.
        config.setSynchronous(SynchronousMode.FULL);
        Session session = open(config);
        try {
            // On macOS a plain fsync leaves the data in the drive's cache; elsewhere this does nothing.
            session.execute("PRAGMA fullfsync = ON");
            // SQLite's own checkpoint hides its I/O errors and runs before the commit is answered; see Checkpoint.
            session.execute("PRAGMA wal_autocheckpoint = 0");
            // After a big import the write-ahead file shrinks again to this many bytes.
            session.execute("PRAGMA journal_size_limit = 16777216");
            return session;
        } catch (SQLException e) {
            session.close();
            throw e;
        }
    }

    Session forReading() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return open(config);
    }

    private Session open(SQLiteConfig config) throws SQLException {
        // Nobody of ours is in the way; this is for someone who looks at the file in the sqlite3 shell meanwhile.
        config.setBusyTimeout(5_000);
        // The driver would ask for the row's number after each insert; we chose it.
        config.setGetGeneratedKeys(false);
        return new Session(config.createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
    }
}
