// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.delivery;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taizhang.benchmark.ledger.OpenStore;
import taizhang.benchmark.report.Section;
import taizhang.benchmark.run.Benchmark;
import taizhang.benchmark.run.Run;
import taizhang.benchmark.server.MongoServers.Server;

/** The time from handing in a unit of work to its event in a handler, while nothing else goes on. */
public final class Delivery implements Benchmark {

    private static final String SQLITE = "sqlite";
    private static final String MONGO = "mongodb";
    private static final String OTHER = "mongodb.other-process";
    private static final String EMBEDDED = "embedded-event-store";
    private static final int ROUNDS = 3;

    @Override
    public String name() {
        return "delivery";
    }

    @Override
    public void run(Run run) throws Exception {
        Server server = run.mongo().start();
        int many = run.scale().of(1, 60, 200);
        int few = run.scale().of(1, 10, 30);
        Map<String, List<Double>> millis = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            take(SQLITE, millis, many, Way.ofLedger(OpenStore.onSqlite(run.folders())));
            take(MONGO, millis, many, Way.ofLedger(OpenStore.onMongo(server)));
            take(OTHER, millis, many, Way.toOtherProcess(server));
            take(EMBEDDED, millis, few, Way.ofEmbedded(server));
            run.say("round " + (round + 1));
        }
        report(run, millis);
    }

    private static void take(String name, Map<String, List<Double>> millis, int samples, Way way) throws Exception {
        try (way) {
            millis.computeIfAbsent(name, _ -> new ArrayList<>()).addAll(way.millis(samples));
        }
    }

    private static void report(Run run, Map<String, List<Double>> millis) {
        Section section = run.section("delivery", "Commit to handler", """
                        From the call that publishes one event to the same event in a handler of Axon's pooled processor, one at
                        a time, at random intervals. To another process it includes the way back through a pipe. The embedded
                        event store is Axon's own, on its Mongo extension.""");
        section.atMost("sqlite.p50", at(50, millis, SQLITE), "ms", 5);
        section.atMost("mongodb.p50", at(50, millis, MONGO), "ms", 5);
        section.atMost("mongodb.other-process.p50", at(50, millis, OTHER), "ms", 10);
        section.atLeast("embedded-to-sqlite", at(50, millis, EMBEDDED) / at(50, millis, SQLITE), "×", 50);
        section.atLeast("embedded-to-mongodb", at(50, millis, EMBEDDED) / at(50, millis, MONGO), "×", 50);
        section.told("embedded-event-store.p50", at(50, millis, EMBEDDED), "ms");
        millis.keySet().forEach(name -> section.told(name + ".p95", at(95, millis, name), "ms"));
    }

    private static double at(int percent, Map<String, List<Double>> millis, String name) {
        List<Double> sorted =
                millis.getOrDefault(name, List.of()).stream().sorted().toList();
        return sorted.get((sorted.size() - 1) * percent / 100);
    }
}
