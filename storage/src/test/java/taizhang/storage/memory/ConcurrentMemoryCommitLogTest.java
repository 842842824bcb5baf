// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.memory;

import java.time.Clock;
import taizhang.storage.CommitLog;
import taizhang.storage.contract.ConcurrentCommitLogContract;

class ConcurrentMemoryCommitLogTest extends ConcurrentCommitLogContract {
    @Override
    protected CommitLog emptyLog(Clock clock) {
        return new MemoryCommitLog(clock);
    }
}
