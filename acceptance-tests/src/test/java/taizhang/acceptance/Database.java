// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An empty database: on the server that {@code TAIZHANG_MONGODB_URI} names, or on a stand-in in this process's memory. */
final class Database implements AutoCloseable {

    private final @Nullable MongoServer standIn;
    private final String uri;

    Database() {
        String named = System.getenv("TAIZHANG_MONGODB_URI");
        String name = "taizhang_test_" + UUID.randomUUID().toString().substring(0, 8);
        if (named == null) {
            standIn = new MongoServer(new MemoryBackend());
            standIn.bind("127.0.0.1", 0);
            uri = "%s/%s?taizhang.standalone=true".formatted(standIn.getConnectionString(), name);
        } else {
            standIn = null;
            uri = named.replaceFirst("^(\\w+(?:\\+srv)?://[^/?]+)(?:/[^?]*)?", "$1/" + name);
        }
    }

    String uri() {
        return uri;
    }

    @Override
    public void close() {
        if (standIn != null) {
            standIn.shutdownNow();
        }
    }
}
