// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import taizhang.storage.CommitLog;
import taizhang.storage.contract.ConcurrentCommitLogContract;

class ConcurrentSqliteCommitLogTest extends ConcurrentCommitLogContract {

    @TempDir
    Path folder;

    private SqliteStore store;

    @Override
    protected CommitLog emptyLog(Clock clock) {
        store = SqliteStore.open(folder, clock);
        return store.log();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
