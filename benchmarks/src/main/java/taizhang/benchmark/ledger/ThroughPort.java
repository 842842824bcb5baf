// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.ledger;

import java.util.List;
import taizhang.benchmark.measure.Operation;
import taizhang.benchmark.measure.Target;
import taizhang.benchmark.workload.Lives;
import taizhang.storage.CommitLog;

/** Appends of one event each, given to the commit log as bytes. */
public record ThroughPort(OpenStore opened) implements Target {

    @Override
    public Operation operation() {
        CommitLog log = opened.store().log();
        Lives lives = new Lives();
        return () -> {
            log.append(List.of(lives.next()));
            return 1;
        };
    }

    @Override
    public void close() throws Exception {
        opened.close();
    }
}
