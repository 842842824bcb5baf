// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.mongodb.FreshDatabase;
import taizhang.storage.mongodb.MongoStore;

abstract class LogEventStorageEngineOnMongo extends LogEventStorageEngineTest {

    private MongoStore store;

    abstract FreshDatabase database();

    @Override
    @BeforeEach
    void openEngine() {
        store = database().open(Clock.systemUTC());
        super.openEngine();
    }

    @Override
    CommitLog log() {
        return store.log();
    }

    @Override
    DocumentStore documents() {
        return store.documents();
    }
}
