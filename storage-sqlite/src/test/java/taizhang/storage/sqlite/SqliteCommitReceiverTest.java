// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import taizhang.storage.contract.CommitReceiverContract;

class SqliteCommitReceiverTest extends CommitReceiverContract {

    @TempDir
    Path folder;

    private SqliteStore store;

    @Override
    protected void open(Clock clock) {
        store = SqliteStore.open(folder, clock);
        log = store.log();
        receiver = store.receiver();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
