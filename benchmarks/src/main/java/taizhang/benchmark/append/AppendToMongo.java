// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.append;

import java.util.List;
import taizhang.benchmark.measure.Loaded;
import taizhang.benchmark.measure.SideBySide;
import taizhang.benchmark.peer.AxonMongo;
import taizhang.benchmark.peer.RawMongo;
import taizhang.benchmark.run.Run;
import taizhang.benchmark.server.MongoServers.Server;

/** Appends to the servers' store beside the driver alone and Axon's Mongo extension. */
final class AppendToMongo {

    private static final String ONE = "raw insertOne";
    private static final String MANY = "raw insertMany(64)";
    private static final String PER_EVENT = "axon-mongo, document per event";
    private static final String PER_COMMIT = "axon-mongo, document per commit";

    private final Run run;
    private final Server server;

    AppendToMongo(Run run) throws Exception {
        this.run = run;
        this.server = run.mongo().start();
    }

    void run() throws Exception {
        SideBySide result = run.inTurns(List.of(
                new Loaded(ONE, Append.THREADS, () -> new RawMongo(server, 1)),
                new Loaded(MANY, 1, () -> new RawMongo(server, Append.THREADS)),
                new Loaded(PER_EVENT, Append.THREADS, () -> new AxonMongo(server, AxonMongo.Strategy.PER_EVENT)),
                new Loaded(PER_COMMIT, Append.THREADS, () -> new AxonMongo(server, AxonMongo.Strategy.PER_COMMIT))));
        run.section("append.mongodb.64", "Append, MongoDB, 64 threads", """
                        mongo-java-server, in memory, in a process of its own. Each commit is one event.""").turns(result);
    }
}
