// SPDX-License-Identifier: Apache-2.0
package taizhang.web.service;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Store;
import taizhang.storage.check.CopyMark;
import taizhang.storage.mongodb.MongoStore;

/** Opens the store that the services of one ledger share. */
final class SharedStore {

    /** Forgets everything; for the training run of an image, which must not need a server. */
    private static final String MEMORY = "memory:";

    private SharedStore() {}

    /** @throws StoreRefused when no store is named, its name can't be read, or it holds half a copy */
    static Store open(@Nullable String address, Clock clock) {
        if (address == null || address.isBlank()) {
            throw new StoreRefused("A service needs a store that it can share: name it by TAIZHANG_STORE=mongodb://…");
        }
        if (address.equals(MEMORY)) {
            return new MemoryStore(clock);
        }
        try {
            Store store = MongoStore.open(address, clock);
            if (new CopyMark(store.documents()).stands()) {
                store.close();
                throw new StoreRefused(
                        "The copying of a ledger to this store was broken off: give the same command again.");
            }
            return store;
        } catch (IllegalArgumentException unreadable) {
            throw new StoreRefused("TAIZHANG_STORE is not an address of MongoDB: " + unreadable.getMessage());
        }
    }
}
