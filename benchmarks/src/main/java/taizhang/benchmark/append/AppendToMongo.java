// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.append;

import static taizhang.benchmark.measure.Measure.CPU_MICROS;
import static taizhang.benchmark.measure.Measure.RATE;

import java.util.List;
import taizhang.benchmark.ledger.OpenStore;
import taizhang.benchmark.ledger.ThroughAxon;
import taizhang.benchmark.ledger.ThroughPort;
import taizhang.benchmark.measure.Loaded;
import taizhang.benchmark.measure.SideBySide;
import taizhang.benchmark.peer.AxonMongo;
import taizhang.benchmark.peer.RawMongo;
import taizhang.benchmark.report.Section;
import taizhang.benchmark.run.Run;
import taizhang.benchmark.server.MongoServers.Server;

/** Appends to the servers' store beside the driver alone and Axon's Mongo extension. */
final class AppendToMongo {

    private static final String ONE = "raw insertOne";
    private static final String MANY = "raw insertMany(64)";
    private static final String PORT = "ledger, port";
    private static final String AXON = "ledger, Axon event store";
    private static final String PER_EVENT = "axon-mongo, document per event";
    private static final String PER_COMMIT = "axon-mongo, document per commit";

    private final Run run;
    private final Server server;

    AppendToMongo(Run run) throws Exception {
        this.run = run;
        this.server = run.mongo().start();
    }

    void run() throws Exception {
        oneThread();
        manyThreads();
    }

    private void oneThread() throws Exception {
        SideBySide result = run.inTurns(List.of(
                new Loaded(ONE, 1, () -> new RawMongo(server, 1)),
                new Loaded(PORT, 1, this::port),
                new Loaded(AXON, 1, this::axon),
                new Loaded(PER_EVENT, 1, () -> new AxonMongo(server, AxonMongo.Strategy.PER_EVENT))));
        run.section("append.mongodb.1", "Append, MongoDB, 1 thread", """
                        mongo-java-server, in memory, in a process of its own. Each commit is one event and one command.""")
                .turns(result)
                .atLeast("port-to-insert-one", result.ratio(PORT, ONE, RATE), "×", 0.95);
    }

    private void manyThreads() throws Exception {
        SideBySide result = run.inTurns(List.of(
                new Loaded(ONE, Append.THREADS, () -> new RawMongo(server, 1)),
                new Loaded(PORT, Append.THREADS, this::port),
                new Loaded(MANY, 1, () -> new RawMongo(server, Append.THREADS)),
                new Loaded(AXON, Append.THREADS, this::axon),
                new Loaded(PER_EVENT, Append.THREADS, () -> new AxonMongo(server, AxonMongo.Strategy.PER_EVENT)),
                new Loaded(PER_COMMIT, Append.THREADS, () -> new AxonMongo(server, AxonMongo.Strategy.PER_COMMIT))));
        Section section = run.section("append.mongodb.64", "Append, MongoDB, 64 threads", """
                        mongo-java-server, in memory, in a process of its own. Each commit is one event. insertOne is one
                        command for each from 64 threads; insertMany sends 64 documents at a time from one thread. The event
                        stores under Axon, ours and the Mongo extension's, turn the same messages into the same JSON. With one
                        insert in flight nobody gets past insertMany, so its ratios to the others are the ceilings of ours; the
                        CPU of the port is a floor for that of the event store, which has JSON and Axon's unit of work on top.""")
                .turns(result);
        section.atLeast("port-to-insert-one", result.ratio(PORT, ONE, RATE), "×", 3);
        section.atLeast("port-to-insert-many", result.ratio(PORT, MANY, RATE), "×", 0.8);
        section.told("ceiling.insert-many-to-insert-one", result.ratio(MANY, ONE, RATE), "×");
        for (String peer : List.of(PER_EVENT, PER_COMMIT)) {
            String name = peer.substring(peer.lastIndexOf(' ') + 1);
            section.atLeast("axon-to-axon-mongo-per-" + name, result.ratio(AXON, peer, RATE), "×", 4);
            section.told("ceiling.insert-many-to-axon-mongo-per-" + name, result.ratio(MANY, peer, RATE), "×");
            section.told(
                    "ceiling.cpu-of-axon-mongo-per-" + name + "-to-port", result.ratio(peer, PORT, CPU_MICROS), "×");
            section.atLeast("cpu-of-axon-mongo-per-" + name + "-to-axon", result.ratio(peer, AXON, CPU_MICROS), "×", 4);
        }
    }

    private ThroughPort port() {
        return new ThroughPort(OpenStore.onMongo(server));
    }

    private ThroughAxon axon() {
        return new ThroughAxon(OpenStore.onMongo(server));
    }
}
