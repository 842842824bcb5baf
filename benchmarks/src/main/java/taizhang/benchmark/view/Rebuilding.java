// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.view;

import static taizhang.benchmark.measure.Measure.RATE;

import java.util.ArrayList;
import java.util.List;
import taizhang.benchmark.ledger.Filling;
import taizhang.benchmark.ledger.OpenStore;
import taizhang.benchmark.ledger.ThroughAxon;
import taizhang.benchmark.measure.Contender;
import taizhang.benchmark.measure.Pass;
import taizhang.benchmark.measure.SideBySide;
import taizhang.benchmark.run.Benchmark;
import taizhang.benchmark.run.Run;
import taizhang.benchmark.server.MongoServers.Server;
import taizhang.benchmark.view.AxonProcessor.Shape;
import taizhang.benchmark.view.UpdatingInvoker.Sending;
import taizhang.codec.LedgerJson;
import taizhang.projection.Projection;
import taizhang.projection.Rebuild;
import taizhang.storage.CommitLog;

/** The timeline view folded from the first event on, by our loop and by Axon's processors. */
public final class Rebuilding implements Benchmark {

    private static final String LEDGER = "ledger, rebuild";
    private static final String LEDGER_SQLITE = "ledger, rebuild, SQLite";
    private static final String ONE_SEGMENT = "Axon, batch 1, 1 segment";
    private static final String DEFAULT = "Axon, batch 1, 16 segments";
    private static final String BULK = "Axon, batch 1000, bulkWrite";

    /** As often as our loop, so that its rounds are no shorter than the clock is good for. */
    private static final int PASSES = 10;

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public void run(Run run) throws Exception {
        int events = run.scale().of(50, 5_000, 20_000);
        Server server = run.mongo().start();
        Projection<?> timeline = TimelineView.projection();
        try (OpenStore mongo = OpenStore.onMongo(server);
                OpenStore sqlite = OpenStore.onSqlite(run.folders())) {
            new Filling(mongo.store()).to(events);
            new Filling(sqlite.store()).to(events);
            try (ThroughAxon source = new ThroughAxon(mongo.again())) {
                List<Contender> contenders = new ArrayList<>(List.of(
                        new Pass(LEDGER, PASSES, () -> rebuild(timeline, source.log(), OpenStore.onMongo(server))),
                        new Pass(
                                LEDGER_SQLITE,
                                PASSES,
                                () -> rebuild(timeline, sqlite.store().log(), OpenStore.onSqlite(run.folders())))));
                AxonRebuild axon = new AxonRebuild(server, source.events(), events);
                contenders.add(new Pass(ONE_SEGMENT, 1, () -> axon.once(new Shape(1, 1), Sending.EACH)));
                contenders.add(new Pass(DEFAULT, 1, () -> axon.once(new Shape(16, 1), Sending.EACH)));
                contenders.add(new Pass(BULK, 1, () -> axon.once(new Shape(1, 1_000), Sending.BATCH)));
                report(run, run.inTurns(contenders), events);
            }
        }
    }

    private static int rebuild(Projection<?> timeline, CommitLog log, OpenStore into) throws Exception {
        try (into) {
            return (int) new Rebuild(log, LedgerJson.mapper())
                    .run(timeline, into.store().documents());
        }
    }

    private static void report(Run run, SideBySide result, int events) {
        run.section("rebuild", "Rebuild of the timeline view", """
                        %,d events from the log on mongo-java-server into documents there; Axon's processors have the Mongo
                        extension's token store, read our stream, and upsert once for each event, or once for each batch.
                        Batch 1 and 16 segments are what Axon does where nobody says otherwise. The line on SQLite has log and
                        documents in a file.""".formatted(events))
                .turns(result)
                .atLeast("to-axon-1-segment", result.ratio(LEDGER, ONE_SEGMENT, RATE), "×", 40)
                .atLeast("to-axon-default", result.ratio(LEDGER, DEFAULT, RATE), "×", 40)
                .atLeast("to-axon-bulk-write", result.ratio(LEDGER, BULK, RATE), "×", 4);
    }
}
