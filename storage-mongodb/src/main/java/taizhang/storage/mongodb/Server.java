// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static java.util.concurrent.TimeUnit.SECONDS;

import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taizhang.storage.RoundTrips;
import taizhang.storage.StoreUnavailable;

/** The driver's client, set so that what is acknowledged is on the disks of a majority and what is read is too. */
final class Server implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    /** Nobody pays for being told who doesn't ask. */
    private static final Logger ROUND_TRIPS = LoggerFactory.getLogger(RoundTrips.class);

    private final Address address;
    private final MongoClient client;
    private final MongoDatabase database;
    private boolean replicated;
    private volatile boolean closed;

    private Server(Address address, MongoClient client) {
        this.address = address;
        this.client = client;
        this.database = client.getDatabase(address.database());
    }

    /**
     * @throws StoreUnfit when it is no replica set and the address doesn't accept that
     * @throws StoreUnavailable when none answers or the login is refused
     */
    static Server connect(Address address) {
        Server server = new Server(address, MongoClients.create(settings(address)));
        try {
            server.requireReplicaSet();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** What the address says of timeouts and the pool wins; what it says of concerns doesn't. */
    private static MongoClientSettings settings(Address address) {
        MongoClientSettings.Builder settings = MongoClientSettings.builder()
                .applicationName("taizhang")
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, SECONDS))
                .applyToSocketSettings(
                        socket -> socket.connectTimeout(5, SECONDS).readTimeout(30, SECONDS))
                .applyToConnectionPoolSettings(pool -> pool.maxSize(64).maxWaitTime(5, SECONDS))
                .applyConnectionString(address.uri())
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary());
        if (ROUND_TRIPS.isDebugEnabled()) {
            settings.addCommandListener(new Trips());
        }
        return settings.build();
    }

    private void requireReplicaSet() {
        Document hello = call("The server can't be asked what it is", this::hello);
        replicated = hello.containsKey("setName") || "isdbgrid".equals(hello.getString("msg"));
        if (!replicated && !address.standalone()) {
            throw new StoreUnfit(
                    "The server of %s is not a member of a replica set, so an acknowledged commit would not"
                                    .formatted(address)
                            + " survive its loss: make it a replica set (one member will do), or accept the risk by %s in the"
                                    .formatted(Address.STANDALONE)
                            + " address");
        }
        if (hello.containsKey("setName") && address.uri().getRequiredReplicaSetName() == null) {
            LOG.warn(
                    "The address names no replica set; with replicaSet={} the program would find a new primary by itself",
                    hello.getString("setName"));
        }
    }

    private Document hello() {
        try {
            return database.runCommand(new Document("hello", 1));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != Failures.COMMAND_NOT_FOUND) {
                throw e;
            }
            return database.runCommand(new Document("isMaster", 1)); // Its name before MongoDB 4.4.
        }
    }

    /** Whether it tells of changes by itself; a server that stands alone doesn't. */
    boolean hasChangeStreams() {
        return replicated;
    }

    /** What the server says it is, in words. */
    String description() {
        Document hello = call("The server can't be asked what it is", this::hello);
        return hello.containsKey("setName")
                ? "replica set %s, primary %s, members %s"
                        .formatted(hello.getString("setName"), hello.getString("primary"), hello.get("hosts"))
                : "a single server, no replica set";
    }

    Address address() {
        return address;
    }

    MongoDatabase database() {
        return database;
    }

    MongoCollection<RawBsonDocument> collection(String name) {
        return database.getCollection(name, RawBsonDocument.class);
    }

    /** Does what needs the server, and says what its failure means. */
    <T> T call(String failure, Supplier<T> work) {
        try {
            return work.get();
        } catch (MongoException e) {
            throw Failures.unavailable(address, failure, e);
        } catch (IllegalStateException e) {
            if (closed) {
                throw new StoreUnavailable("The ledger is closed", e, false);
            }
            throw e;
        }
    }

    @Override
    public void close() {
        closed = true;
        client.close();
    }
}
