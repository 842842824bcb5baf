// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.time.Clock;
import taizhang.storage.contract.CommitReceiverContract;

abstract class CommitReceiverOnMongo extends CommitReceiverContract {

    abstract FreshDatabase database();

    @Override
    protected void open(Clock clock) {
        MongoStore store = database().open(clock);
        log = store.log();
        receiver = store.receiver();
    }
}
