// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark;

import taizhang.benchmark.run.Benchmark;
import taizhang.benchmark.run.Run;

/** A benchmark that can't do its work. */
final class Broken implements Benchmark {

    @Override
    public String name() {
        return "broken";
    }

    @Override
    public void run(Run run) {
        throw new IllegalStateException("there is no disk to measure");
    }
}
