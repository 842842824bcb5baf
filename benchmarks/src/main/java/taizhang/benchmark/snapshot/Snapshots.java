// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.snapshot;

import static taizhang.benchmark.measure.Measure.CPU_MICROS;
import static taizhang.benchmark.measure.Measure.RATE;

import java.util.List;
import taizhang.benchmark.ledger.OpenStore;
import taizhang.benchmark.ledger.ThroughAxon;
import taizhang.benchmark.measure.Loaded;
import taizhang.benchmark.measure.SideBySide;
import taizhang.benchmark.run.Benchmark;
import taizhang.benchmark.run.Run;

/** Loads records with short and long lives from their events, and from a snapshot of their last state. */
public final class Snapshots implements Benchmark {

    private static final String EVENTS = "events alone";
    private static final String NONE = "no snapshot found, events";
    private static final String SNAPSHOT = "snapshot";

    /** A ledger's record has 2 to 50. */
    private static final List<Integer> LIVES = List.of(5, 50, 500);

    @Override
    public String name() {
        return "snapshots";
    }

    @Override
    public void run(Run run) throws Exception {
        for (int life : LIVES) {
            try (ThroughAxon store = new ThroughAxon(OpenStore.onSqlite(run.folders()))) {
                LongLives lives = LongLives.fill(store, run.scale().of(2, 100, 200), life);
                SideBySide result = run.inTurns(List.of(
                        new Loaded(EVENTS, 1, () -> lives.loading(LongLives.From.EVENTS_ALONE)),
                        new Loaded(NONE, 1, () -> lives.loading(LongLives.From.LOOKED_FOR)),
                        new Loaded(SNAPSHOT, 1, () -> lives.loading(LongLives.From.SNAPSHOT))));
                run.section("snapshots." + life, "Load of a record with " + life + " events, SQLite", """
                                From its events; from its events after a look for a snapshot that isn't there; and from a
                                snapshot of its last state. All decoded and folded through Axon's event store, by one thread.""")
                        .turns(result, "load")
                        .told("snapshot-to-events", result.ratio(SNAPSHOT, EVENTS, RATE), "×")
                        .told(
                                "cpu-saved-by-a-snapshot",
                                result.median(EVENTS, CPU_MICROS) - result.median(SNAPSHOT, CPU_MICROS),
                                "µs/load");
            }
        }
    }
}
