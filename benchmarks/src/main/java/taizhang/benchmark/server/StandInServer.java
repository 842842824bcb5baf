// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.server;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;

/** The program of the server's process: mongo-java-server in memory, on a free port of the loopback interface. */
public final class StandInServer {

    private StandInServer() {}

    public static void main(String... none) throws IOException {
        MongoServer server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", 0);
        System.out.println(server.getConnectionString());
        while (System.in.read() >= 0) {
            // Whoever started this process closes the stream, or dies, which closes it too.
        }
        server.shutdownNow();
    }
}
