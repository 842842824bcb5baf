// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.read;

import taizhang.benchmark.run.Benchmark;
import taizhang.benchmark.run.Run;

/** How fast a reader that is far behind comes to the head, with every payload decoded. */
public final class CatchUp implements Benchmark {

    static final double EVENTS_A_SECOND = 50_000;

    @Override
    public String name() {
        return "catch-up";
    }

    @Override
    public void run(Run run) throws Exception {
        new CatchUpOnMongo(run).run();
        new CatchUpOnSqlite(run).run();
    }
}
