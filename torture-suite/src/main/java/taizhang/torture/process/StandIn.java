// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.process;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;

/** A process that stands in for a MongoDB server. It ends with its standard input, so it outlives nobody. */
final class StandIn {

    static final String READY = "listening ";

    private StandIn() {}

    public static void main(String[] arguments) throws IOException {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        System.out.println(READY + server.getConnectionString());
        while (System.in.read() >= 0) {
            // Nobody has anything to say to it.
        }
        server.shutdownNow();
    }
}
