// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.memory;

import taizhang.storage.DocumentStore;
import taizhang.storage.contract.DocumentStoreContract;

class MemoryDocumentStoreTest extends DocumentStoreContract {
    @Override
    protected DocumentStore emptyTable() {
        return new MemoryDocumentStore();
    }
}
