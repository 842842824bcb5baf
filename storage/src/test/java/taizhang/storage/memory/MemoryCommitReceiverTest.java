// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.memory;

import java.time.Clock;
import taizhang.storage.contract.CommitReceiverContract;

class MemoryCommitReceiverTest extends CommitReceiverContract {
    @Override
    protected void open(Clock clock) {
        MemoryCommitLog empty = new MemoryCommitLog(clock);
        log = empty;
        receiver = empty;
    }
}
