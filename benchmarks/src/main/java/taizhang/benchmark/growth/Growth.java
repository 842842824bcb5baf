// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.growth;

import static taizhang.benchmark.measure.Measure.RATE;

import java.util.List;
import taizhang.benchmark.measure.Loaded;
import taizhang.benchmark.measure.SideBySide;
import taizhang.benchmark.run.Benchmark;
import taizhang.benchmark.run.Run;

/** A young log and one of many years, side by side: appends, loads of aggregates, size and start. */
public final class Growth implements Benchmark {

    private static final String YOUNG = "young log";
    private static final String OLD = "old log";
    private static final double WITHIN_A_FIFTH = 0.8;

    /** Events and their share of the indexes, twice: the log, and what a big write-ahead file needs meanwhile. */
    private static final long BYTES_OF_AN_EVENT = 2 * 1_500;

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public void run(Run run) throws Exception {
        int young = run.scale().of(300, 100_000, 100_000);
        int old = run.scale().of(600, 1_000_000, 10_000_000);
        long free = run.folders().free();
        if (free < old * BYTES_OF_AN_EVENT) {
            run.section("growth.sqlite", "Growth, SQLite", "A log of %,d events.".formatted(old))
                    .notRun(
                            "growth, SQLite",
                            "it needs %,d MB of free disk, there are %,d MB"
                                    .formatted((old * BYTES_OF_AN_EVENT) >> 20, free >> 20));
            return;
        }
        run.say("filling logs of %,d and %,d events".formatted(young, old));
        try (GrownLog small = GrownLog.make(run.folders(), young);
                GrownLog large = GrownLog.make(run.folders(), old)) {
            sizes(run, small, large);
            appends(run, 1, small, large);
            appends(run, 64, small, large);
            loads(run, small, large);
        }
    }

    private static void sizes(Run run, GrownLog small, GrownLog large) throws Exception {
        run.section("growth.sqlite", "Growth, SQLite", """
                        Logs of %,d and of %,d events, one event a commit, each third record corrected once.""".formatted(small.events(), large.events()))
                .told("young.bytes", small.bytesOfAnEvent(), "bytes/event")
                .told("old.bytes", large.bytesOfAnEvent(), "bytes/event")
                .told("young.start", small.millisToOpen(), "ms")
                .told("old.start", large.millisToOpen(), "ms");
    }

    /** In short bursts, so that the young log stays young. */
    private static void appends(Run run, int threads, GrownLog small, GrownLog large) throws Exception {
        SideBySide result = run.inTurns(
                List.of(new Loaded(YOUNG, threads, small::appending), new Loaded(OLD, threads, large::appending)));
        run.section("growth.sqlite.append." + threads, "Growth, SQLite: append, threads: " + threads, """
                        Through the port, one event a commit.""")
                .turns(result)
                .atLeast("old-to-young", result.ratio(OLD, YOUNG, RATE), "×", WITHIN_A_FIFTH);
    }

    private static void loads(Run run, GrownLog small, GrownLog large) throws Exception {
        SideBySide result =
                run.inTurns(List.of(new Loaded(YOUNG, 1, small::loading), new Loaded(OLD, 1, large::loading)));
        run.section("growth.sqlite.load", "Growth, SQLite: load of an aggregate", """
                        Through the port, by one thread, of aggregates spread over the whole log.""")
                .turns(result, "load")
                .atLeast("old-to-young", result.ratio(OLD, YOUNG, RATE), "×", WITHIN_A_FIFTH);
    }
}
