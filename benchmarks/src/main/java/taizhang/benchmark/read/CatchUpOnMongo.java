// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.read;

import static taizhang.benchmark.measure.Measure.RATE;
import static taizhang.benchmark.measure.Measure.RATE_OF_ONE_CORE;

import java.util.List;
import taizhang.benchmark.ledger.Filling;
import taizhang.benchmark.ledger.OpenStore;
import taizhang.benchmark.ledger.ThroughAxon;
import taizhang.benchmark.measure.Pass;
import taizhang.benchmark.measure.SideBySide;
import taizhang.benchmark.peer.AxonMongo;
import taizhang.benchmark.peer.Publishing;
import taizhang.benchmark.run.Run;
import taizhang.benchmark.server.MongoServers.Server;
import taizhang.benchmark.workload.LiveMessages;

/** A log of moderate length, since the stand-in answers each range query by a scan of the whole collection. */
final class CatchUpOnMongo {

    private static final String LOG = "ledger, log";
    private static final String STREAM = "ledger, Axon stream";
    private static final String PEER = "axon-mongo, document per event";
    private static final int PASSES = 10;

    private final Run run;
    private final int events;

    CatchUpOnMongo(Run run) {
        this.run = run;
        this.events = run.scale().of(100, 3_000, 3_000);
    }

    void run() throws Exception {
        Server server = run.mongo().start();
        try (OpenStore filled = OpenStore.onMongo(server);
                AxonMongo peer = new AxonMongo(server, AxonMongo.Strategy.PER_EVENT)) {
            new Filling(filled.store()).to(events);
            fill(peer);
            // Opened anew, since what a store has written last it knows without asking the server.
            try (ThroughAxon ledger = new ThroughAxon(filled.again())) {
                report(run.inTurns(List.of(
                        new Pass(LOG, PASSES, Reading.log(ledger.log())),
                        new Pass(STREAM, PASSES, Reading.stream(ledger.events(), events)),
                        new Pass(PEER, 1, Reading.stream(peer.store(), events)))));
            }
        }
    }

    private void fill(AxonMongo peer) {
        LiveMessages messages = new LiveMessages();
        for (int i = 0; i < events; i++) {
            Publishing.publish(peer.store(), messages.next());
        }
    }

    private void report(SideBySide result) {
        run.section("catch-up.mongodb", "Catch-up, MongoDB", """
                        %,d events read from mongo-java-server and decoded by one thread. The stand-in scans its whole \
                        collection for each page, so a longer log would measure the stand-in.""".formatted(events))
                .turns(result)
                .atLeast("log-on-one-core", result.median(LOG, RATE_OF_ONE_CORE), "events/s", CatchUp.EVENTS_A_SECOND)
                .told("stream-on-one-core", result.median(STREAM, RATE_OF_ONE_CORE), "events/s")
                .told("stream-to-axon-mongo", result.ratio(STREAM, PEER, RATE), "×");
    }
}
