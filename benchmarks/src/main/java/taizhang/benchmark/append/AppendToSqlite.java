// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.append;

import static taizhang.benchmark.measure.Measure.RATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import taizhang.benchmark.ledger.OpenStore;
import taizhang.benchmark.ledger.ThroughAxon;
import taizhang.benchmark.ledger.ThroughPort;
import taizhang.benchmark.measure.Loaded;
import taizhang.benchmark.measure.SideBySide;
import taizhang.benchmark.peer.AxonJdbc;
import taizhang.benchmark.peer.RawSqlite;
import taizhang.benchmark.report.Section;
import taizhang.benchmark.run.Run;

/** Appends to the one-machine store beside JDBC alone and Axon's JDBC engine. */
final class AppendToSqlite {

    private static final String RAW = "raw JDBC";
    private static final String PORT = "ledger, port";
    private static final String AXON = "ledger, Axon event store";
    private static final String PEER = "Axon JDBC engine, SQLite";
    private static final String PEER_POSTGRES = "Axon JDBC engine, PostgreSQL 15";

    private final Run run;

    AppendToSqlite(Run run) {
        this.run = run;
    }

    void run() throws Exception {
        oneThread();
        manyThreads();
    }

    private void oneThread() throws Exception {
        SideBySide result = run.inTurns(List.of(
                new Loaded(RAW, 1, () -> new RawSqlite(run.folders(), 1)),
                new Loaded(PORT, 1, this::port),
                new Loaded(AXON, 1, this::axon),
                new Loaded(PEER, 1, () -> AxonJdbc.onSqlite(run.folders()))));
        run.section("append.sqlite.1", "Append, SQLite, 1 thread", """
                        WAL, synchronous=FULL. Each commit is one event and one transaction. Raw JDBC writes the same rows into
                        the same tables.""")
                .turns(result)
                .atLeast("port-to-raw", result.ratio(PORT, RAW, RATE), "×", 0.8);
    }

    private void manyThreads() throws Exception {
        List<Loaded> contenders = new ArrayList<>(List.of(
                new Loaded(RAW, 1, () -> new RawSqlite(run.folders(), Append.THREADS)),
                new Loaded(PORT, Append.THREADS, this::port),
                new Loaded(AXON, Append.THREADS, this::axon),
                new Loaded(PEER, Append.THREADS, () -> AxonJdbc.onSqlite(run.folders()))));
        Optional<String> missing = run.postgres().missing();
        if (missing.isEmpty()) {
            contenders.add(new Loaded(PEER_POSTGRES, Append.THREADS, () -> AxonJdbc.onPostgres(run.postgres())));
        }
        SideBySide result = run.inTurns(contenders);
        Section section = run.section("append.sqlite.64", "Append, SQLite, 64 threads", """
                        WAL, synchronous=FULL. Each commit is one event. Raw JDBC writes the same rows into the same tables in
                        groups of 64 commits to a transaction. Both of Axon's event stores, ours and its JDBC engine, turn the
                        same messages into the same JSON; PostgreSQL has fsync on.""")
                .turns(result)
                .atLeast("port-to-raw", result.ratio(PORT, RAW, RATE), "×", 0.8)
                .atLeast("axon-to-jdbc-engine", result.ratio(AXON, PEER, RATE), "×", 5);
        missing.ifPresentOrElse(
                why -> section.notRun(PEER_POSTGRES, why),
                () -> section.atLeast(
                        "axon-to-jdbc-engine-on-postgresql", result.ratio(AXON, PEER_POSTGRES, RATE), "×", 2));
    }

    private ThroughPort port() throws Exception {
        return new ThroughPort(OpenStore.onSqlite(run.folders()));
    }

    private ThroughAxon axon() throws Exception {
        return new ThroughAxon(OpenStore.onSqlite(run.folders()));
    }
}
