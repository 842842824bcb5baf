// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.peer;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import taizhang.benchmark.measure.Operation;
import taizhang.benchmark.measure.Target;
import taizhang.benchmark.server.TemporaryFolders;
import taizhang.benchmark.workload.Lives;
import taizhang.storage.NewEvent;
import taizhang.storage.sqlite.SqliteStore;

/**
 * JDBC alone, writing the adapter's rows into the adapter's own tables under its pragmas, on one thread: no check of the
 * predecessor, no hash, no queue.
 */
public final class RawSqlite implements Target {

    private static final long AT = 1_764_000_000_000_000_000L;

    private final TemporaryFolders folders;
    private final Path folder;
    private final int commitsAtOnce;
    private final Connection connection;
    private final Statement control;
    private final PreparedStatement commit;
    private final PreparedStatement event;
    private final byte[] hash = new byte[32];
    private long position;

    /** @param commitsAtOnce how many commits share a transaction */
    public RawSqlite(TemporaryFolders folders, int commitsAtOnce) throws Exception {
        this.folders = folders;
        this.folder = folders.make();
        this.commitsAtOnce = commitsAtOnce;
        SqliteStore.open(folder, Clock.systemUTC()).close();
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        connection = config.createConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
        control = connection.createStatement();
        commit = connection.prepareStatement("INSERT INTO commits (first, last, at, hash) VALUES (?, ?, ?, ?)");
        event = connection.prepareStatement("""
                INSERT INTO events (position, id, aggregate, sequence, type, at, name, revision, payload, metadata)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS TEXT), CAST(? AS TEXT))""");
    }

    @Override
    public Operation operation() {
        Lives lives = new Lives();
        return () -> {
            control.execute("BEGIN IMMEDIATE");
            for (int i = 0; i < commitsAtOnce; i++) {
                insert(lives.next());
            }
            control.execute("COMMIT");
            return commitsAtOnce;
        };
    }

    private void insert(NewEvent next) throws SQLException {
        position++;
        commit.setLong(1, position);
        commit.setLong(2, position);
        commit.setLong(3, AT);
        commit.setBytes(4, hash);
        commit.executeUpdate();
        event.setLong(1, position);
        event.setString(2, next.id());
        event.setString(3, next.aggregate());
        event.setLong(4, next.sequence());
        event.setString(5, next.type());
        event.setLong(6, AT);
        event.setString(7, next.name());
        event.setString(8, next.revision());
        event.setBytes(9, next.payload());
        event.setBytes(10, next.metadata());
        event.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        folders.remove(folder);
    }
}
