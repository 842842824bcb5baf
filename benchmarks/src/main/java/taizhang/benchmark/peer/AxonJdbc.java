// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.peer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.axonframework.common.jdbc.DataSourceConnectionProvider;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.AbstractEventTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.EventTableFactory;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import taizhang.benchmark.measure.Operation;
import taizhang.benchmark.measure.Target;
import taizhang.benchmark.server.PostgresServers;
import taizhang.benchmark.server.TemporaryFolders;
import taizhang.codec.EventSerializer;

/** Axon's JDBC engine with its own schema and a pool of connections. */
public final class AxonJdbc implements Target {

    /** What it beats on PostgreSQL with more or fewer was tried: 32 is best on two cores. */
    private static final int POSTGRES_CONNECTIONS = 32;

    private final HikariDataSource connections;
    private final EmbeddedEventStore store;
    private final AutoCloseable beforeClosing;
    private final AutoCloseable afterClosing;

    private AxonJdbc(
            HikariDataSource connections,
            EventTableFactory tables,
            AutoCloseable beforeClosing,
            AutoCloseable afterClosing) {
        Serializer serializer = new EventSerializer();
        this.connections = connections;
        this.beforeClosing = beforeClosing;
        this.afterClosing = afterClosing;
        JdbcEventStorageEngine engine = JdbcEventStorageEngine.builder()
                .connectionProvider(new DataSourceConnectionProvider(connections))
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        engine.createSchema(tables);
        this.store = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    public static AxonJdbc onPostgres(PostgresServers servers) throws Exception {
        HikariDataSource connections = servers.connections(POSTGRES_CONNECTIONS);
        drop(connections);
        return new AxonJdbc(connections, PostgresEventTableFactory.INSTANCE, () -> drop(connections), () -> {});
    }

    /** SQLite takes one writer at a time, so one connection does best: more would only wait for each other's lock. */
    public static AxonJdbc onSqlite(TemporaryFolders folders) throws Exception {
        Path folder = folders.make();
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(JournalMode.WAL);
        sqlite.setSynchronous(SynchronousMode.FULL);
        SQLiteDataSource file = new SQLiteDataSource(sqlite);
        file.setUrl("jdbc:sqlite:" + folder.resolve("axon.db"));
        HikariConfig pool = new HikariConfig();
        pool.setDataSource(file);
        pool.setMaximumPoolSize(1);
        return new AxonJdbc(new HikariDataSource(pool), new SqliteTables(), () -> {}, () -> folders.remove(folder));
    }

    public EmbeddedEventStore store() {
        return store;
    }

    @Override
    public Operation operation() {
        return Publishing.to(store);
    }

    @Override
    public void close() throws Exception {
        store.shutDown();
        beforeClosing.close();
        connections.close();
        afterClosing.close();
    }

    private static void drop(HikariDataSource connections) throws SQLException {
        try (Connection connection = connections.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS DomainEventEntry, SnapshotEventEntry");
        }
    }

    private static final class SqliteTables extends AbstractEventTableFactory {

        @Override
        protected String idColumnType() {
            return "INTEGER"; // As primary key it is the row's own number, the cheapest that SQLite has.
        }

        @Override
        protected String payloadType() {
            return "BLOB";
        }
    }
}
