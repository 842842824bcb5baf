// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import taizhang.storage.DocumentStore;
import taizhang.storage.contract.DocumentStoreContract;

class SqliteDocumentStoreTest extends DocumentStoreContract {

    @TempDir
    Path folder;

    private SqliteStore store;

    @Override
    protected DocumentStore emptyTable() {
        store = SqliteStore.open(folder, Clock.systemUTC());
        return store.documents();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
