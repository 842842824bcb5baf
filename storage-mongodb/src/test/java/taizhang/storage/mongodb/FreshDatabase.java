// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A database of the test's own, on a stand-in in memory or on the server that was named, and the stores opened on it. */
public final class FreshDatabase implements BeforeEachCallback, AfterEachCallback {

    static final String NAMED_SERVER = "TAIZHANG_MONGODB_URI";

    private final boolean named;
    private final List<MongoStore> stores = new ArrayList<>();
    private MongoServer standIn;
    private String uri;

    private FreshDatabase(boolean named) {
        this.named = named;
    }

    public static FreshDatabase onStandIn() {
        return new FreshDatabase(false);
    }

    public static FreshDatabase onNamedServer() {
        return new FreshDatabase(true);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        String database = "taizhang_test_" + UUID.randomUUID().toString().substring(0, 8);
        if (named) {
            uri = withDatabase(System.getenv(NAMED_SERVER), database);
        } else {
            standIn = new MongoServer(new MemoryBackend());
            standIn.bind("127.0.0.1", 0);
            uri = standIn.getConnectionString() + "/" + database + "?" + Address.STANDALONE;
        }
    }

    /** The named server's address with another database; the login stays with the one that knows the user. */
    static String withDatabase(String uri, String database) {
        ConnectionString named = Address.of(uri).uri();
        int question = uri.indexOf('?');
        String options = question < 0 ? "" : uri.substring(question + 1);
        String place = question < 0 ? uri : uri.substring(0, question);
        int slash = place.indexOf('/', place.indexOf("://") + 3);
        if (named.getCredential() != null && !options.contains("authSource=")) {
            options = options + "&authSource=" + named.getCredential().getSource();
        }
        return (slash < 0 ? place : place.substring(0, slash)) + "/" + database + "?" + options;
    }

    public String uri() {
        return uri;
    }

    public MongoStore open(Clock clock) {
        return open(uri, clock);
    }

    /** By another way, such as one that is cut now and then. */
    public MongoStore open(String way, Clock clock) {
        MongoStore store = MongoStore.open(way, clock);
        stores.add(store);
        return store;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        stores.forEach(MongoStore::close);
        stores.clear();
        if (standIn != null) {
            standIn.shutdownNow();
        } else {
            ConnectionString address = Address.of(uri).uri();
            try (var client = MongoClients.create(address)) {
                client.getDatabase(address.getDatabase()).drop();
            }
        }
    }
}
