// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.time.Clock;
import taizhang.storage.CommitLog;
import taizhang.storage.DocumentStore;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.storage.memory.MemoryDocumentStore;

class LogEventStorageEngineInMemoryTest extends LogEventStorageEngineTest {

    private final CommitLog log = new MemoryCommitLog(Clock.systemUTC());
    private final DocumentStore documents = new MemoryDocumentStore();

    @Override
    CommitLog log() {
        return log;
    }

    @Override
    DocumentStore documents() {
        return documents;
    }
}
