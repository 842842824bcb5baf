// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.views;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import taizhang.axon.DocumentTokenStore;
import taizhang.axon.LedgerEventStore;
import taizhang.codec.EventSerializer;
import taizhang.codec.LedgerJson;
import taizhang.projection.LiveProjections;
import taizhang.projection.RecentDocuments;
import taizhang.storage.Store;
import taizhang.torture.process.Stores;

/** A process that keeps all views up to date, as a query service does, until its standard input ends. */
final class ViewKeeper {

    static final String READY = "keeping";

    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(1);

    private ViewKeeper() {}

    /** @param arguments the store and the name of this node */
    public static void main(String[] arguments) throws IOException {
        try (Store store = Stores.open(arguments[0], Clock.systemUTC());
                var events = LedgerEventStore.on(store.log(), store.documents(), new EventSerializer());
                var projections = new LiveProjections(
                        RealProjections.all(),
                        events,
                        new DocumentTokenStore(store.documents(), arguments[1], CLAIM_TIMEOUT),
                        store.log(),
                        store.documents(),
                        LedgerJson.mapper(),
                        RecentDocuments.ofThisHeap(LedgerJson.mapper()))) {
            projections.start();
            System.out.println(READY);
            while (System.in.read() >= 0) {
                // Nobody has anything to say to it.
            }
        }
    }
}
