// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.sqlite.SqliteStore;

class LogEventStorageEngineOnSqliteTest extends LogEventStorageEngineTest {

    @TempDir
    private Path folder;

    private SqliteStore store;

    @Override
    @BeforeEach
    void openEngine() {
        store = SqliteStore.open(folder, Clock.systemUTC());
        super.openEngine();
    }

    @AfterEach
    void closeStore() {
        store.close();
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
