// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.read;

import static taizhang.benchmark.measure.Measure.RATE;
import static taizhang.benchmark.measure.Measure.RATE_OF_ONE_CORE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import taizhang.benchmark.ledger.Filling;
import taizhang.benchmark.ledger.OpenStore;
import taizhang.benchmark.ledger.ThroughAxon;
import taizhang.benchmark.measure.Contender;
import taizhang.benchmark.measure.Pass;
import taizhang.benchmark.measure.SideBySide;
import taizhang.benchmark.peer.AxonJdbc;
import taizhang.benchmark.report.Section;
import taizhang.benchmark.run.Run;
import taizhang.benchmark.workload.LiveMessages;

/** Reads logs of two lengths, the shorter one as often as it takes to read as much. */
final class CatchUpOnSqlite {

    private static final String SHORT_LOG = "ledger, log";
    private static final String SHORT_STREAM = "ledger, Axon stream";
    private static final String LONG_LOG = "ledger, log, long";
    private static final String PEER = "Axon JDBC engine, SQLite";
    private static final String PEER_POSTGRES = "Axon JDBC engine, PostgreSQL 15";

    /** Two medians of the same thing differ by as much. */
    private static final double NO_SLOWER = 0.95;

    private final Run run;
    private final int few;
    private final int many;

    CatchUpOnSqlite(Run run) {
        this.run = run;
        this.few = run.scale().of(100, 10_000, 10_000);
        this.many = run.scale().of(300, 100_000, 1_000_000);
    }

    void run() throws Exception {
        try (ThroughAxon small = filled(few);
                ThroughAxon large = filled(many)) {
            beside(small);
            byLength(small, large);
        }
    }

    private void byLength(ThroughAxon small, ThroughAxon large) throws Exception {
        SideBySide result = run.inTurns(List.of(
                new Pass(SHORT_LOG, many / few, Reading.log(small.log())),
                new Pass(LONG_LOG, 1, Reading.log(large.log()))));
        run.section(
                        "catch-up.sqlite.length",
                        "Catch-up by length of the log, SQLite",
                        "Logs of %,d and of %,d events, read from the first to the last.".formatted(few, many))
                .turns(result)
                .atLeast("long-to-short", result.ratio(LONG_LOG, SHORT_LOG, RATE), "×", NO_SLOWER);
    }

    private void beside(ThroughAxon small) throws Exception {
        List<Contender> contenders = new ArrayList<>(List.of(
                new Pass(SHORT_LOG, 10, Reading.log(small.log())),
                new Pass(SHORT_STREAM, 10, Reading.stream(small.events(), few))));
        Optional<String> missing = run.postgres().missing();
        try (AxonJdbc sqlite = filled(AxonJdbc.onSqlite(run.folders()))) {
            contenders.add(new Pass(PEER, 1, Reading.stream(sqlite.store(), few)));
            if (missing.isPresent()) {
                report(run.inTurns(contenders)).notRun(PEER_POSTGRES, missing.get());
                return;
            }
            try (AxonJdbc postgres = filled(AxonJdbc.onPostgres(run.postgres()))) {
                contenders.add(new Pass(PEER_POSTGRES, 1, Reading.stream(postgres.store(), few)));
                SideBySide result = run.inTurns(contenders);
                report(result)
                        .atLeast(
                                "stream-to-jdbc-engine-on-postgresql",
                                result.ratio(SHORT_STREAM, PEER_POSTGRES, RATE),
                                "×",
                                3);
            }
        }
    }

    private Section report(SideBySide result) {
        return run.section("catch-up.sqlite", "Catch-up, SQLite", """
                        %,d events read and decoded by one thread: from the log with our JSON, and as messages of a stream \
                        of Axon's. "On one core" divides by the CPU where more than one thread worked.""".formatted(few))
                .turns(result)
                .atLeast(
                        "log-on-one-core",
                        result.median(SHORT_LOG, RATE_OF_ONE_CORE),
                        "events/s",
                        CatchUp.EVENTS_A_SECOND)
                .told("stream-on-one-core", result.median(SHORT_STREAM, RATE_OF_ONE_CORE), "events/s");
    }

    private ThroughAxon filled(int events) throws Exception {
        OpenStore opened = OpenStore.onSqlite(run.folders());
        new Filling(opened.store()).to(events);
        return new ThroughAxon(opened);
    }

    private AxonJdbc filled(AxonJdbc peer) {
        LiveMessages messages = new LiveMessages();
        for (int done = 0; done < few; ) {
            List<DomainEventMessage<?>> portion = new ArrayList<>();
            while (portion.size() < 500 && done < few) {
                portion.add(messages.next());
                done++;
            }
            peer.store().publish(portion);
        }
        return peer;
    }
}
