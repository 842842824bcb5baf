// SPDX-License-Identifier: Apache-2.0
package taizhang.web.service;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Store;
import taizhang.storage.mongodb.MongoStore;

/** Opens the store that the services of one ledger share. */
final class SharedStore {

    /** Forgets everything; for the training run of an image, which must not need a server. */
    private static final String MEMORY = "memory:";

    private SharedStore() {}

    /** @throws StoreRefused when no store is named or its name can't be read */
    static Store open(@Nullable String address, Clock clock) {
        if (address == null || address.isBlank()) {
            throw new StoreRefused("A service needs a store that it can share: name it by TAIZHANG_STORE=mongodb://…");
        }
        if (address.equals(MEMORY)) {
            return new MemoryStore(clock);
        }
        try {
            return MongoStore.open(address, clock);
        } catch (IllegalArgumentException unreadable) {
            throw new StoreRefused("TAIZHANG_STORE is not an address of MongoDB: " + unreadable.getMessage());
        }
    }
}
