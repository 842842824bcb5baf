// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.time.Clock;
import taizhang.storage.CommitLog;
import taizhang.storage.contract.ConcurrentCommitLogContract;

abstract class ConcurrentCommitLogOnMongo extends ConcurrentCommitLogContract {

    abstract FreshDatabase database();

    @Override
    protected CommitLog emptyLog(Clock clock) {
        return database().open(clock).log();
    }
}
