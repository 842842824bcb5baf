// SPDX-License-Identifier: Apache-2.0
package taizhang.web.service;

import java.time.Clock;
import taizhang.storage.CommitReceiver;
import taizhang.storage.Store;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.storage.memory.MemoryDocumentStore;

/** A ledger that ends with the process. */
final class MemoryStore implements Store {

    private final MemoryCommitLog log;
    private final MemoryDocumentStore documents = new MemoryDocumentStore();

    MemoryStore(Clock clock) {
        log = new MemoryCommitLog(clock);
    }

    @Override
    public MemoryCommitLog log() {
        return log;
    }

    @Override
    public MemoryDocumentStore documents() {
        return documents;
    }

    @Override
    public CommitReceiver receiver() {
        return log;
    }

    @Override
    public void close() {}
}
