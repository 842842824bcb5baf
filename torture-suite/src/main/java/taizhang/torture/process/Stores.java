// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.process;

import java.nio.file.Path;
import java.time.Clock;
import taizhang.storage.Store;
import taizhang.storage.mongodb.MongoStore;
import taizhang.storage.sqlite.SqliteStore;

/** Stores by the one word that a process is told. */
public final class Stores {

    private Stores() {}

    /** @param place a MongoDB address or a folder */
    public static Store open(String place, Clock clock) {
        return place.startsWith("mongodb") ? MongoStore.open(place, clock) : SqliteStore.open(Path.of(place), clock);
    }
}
