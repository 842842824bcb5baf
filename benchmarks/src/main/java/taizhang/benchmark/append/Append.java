// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.append;

import taizhang.benchmark.run.Benchmark;
import taizhang.benchmark.run.Run;

/** How many units of work a second become durable, on one thread and on many. */
public final class Append implements Benchmark {

    static final int THREADS = 64;

    @Override
    public String name() {
        return "append";
    }

    @Override
    public void run(Run run) throws Exception {
        new AppendToMongo(run).run();
        new AppendToSqlite(run).run();
    }
}
