// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.server;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;

/** Databases on a server of its own process, each new and gone after use; and a server for whoever starts one. */
public final class MongoServers implements AutoCloseable {

    /** All contenders promise the same: a majority has it on disk. */
    private static final String OPTIONS = "w=majority&journal=true&readConcernLevel=majority";

    private final Deque<ChildProcess> processes = new ArrayDeque<>();

    /** A new server with nothing in it. */
    public Server start() throws IOException {
        ChildProcess process = ChildProcess.start("3g", StandInServer.class);
        processes.push(process);
        return new Server(process.line());
    }

    /** @param address such as {@code mongodb://127.0.0.1:27017} */
    public record Server(String address) {

        public Database database() {
            return new Database(address, "benchmark-" + UUID.randomUUID());
        }
    }

    /** One database with a client for whoever wants one; it is dropped at the end. */
    public static final class Database implements AutoCloseable {

        private final String uri;
        private final String name;
        private final MongoClient client;

        private Database(String address, String name) {
            this.uri = address + "/" + name + "?taizhang.standalone=true";
            this.name = name;
            this.client = MongoClients.create(MongoClientSettings.builder()
                    .applyConnectionString(new ConnectionString(address + "/?" + OPTIONS))
                    .retryWrites(false)
                    .build());
        }

        /** As our adapter reads it; the server is no replica set. */
        public String uri() {
            return uri;
        }

        public String name() {
            return name;
        }

        public MongoClient client() {
            return client;
        }

        @Override
        public void close() {
            try (client) {
                client.getDatabase(name).drop();
            }
        }
    }

    @Override
    public void close() throws IOException {
        while (!processes.isEmpty()) {
            processes.pop().close();
        }
    }
}
