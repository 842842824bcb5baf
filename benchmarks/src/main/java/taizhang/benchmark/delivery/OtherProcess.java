// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.delivery;

import java.io.IOException;
import java.time.Clock;
import org.axonframework.messaging.StreamableMessageSource;
import taizhang.axon.DocumentTokenStore;
import taizhang.axon.LedgerEventStore;
import taizhang.benchmark.processor.AxonProcessor;
import taizhang.codec.EventSerializer;
import taizhang.storage.mongodb.MongoStore;

/** The program of a second process on the same database: it prints the id of each event that its handler is given. */
public final class OtherProcess {

    private OtherProcess() {}

    public static void main(String... uri) throws IOException {
        try (MongoStore store = MongoStore.open(uri[0], Clock.systemUTC());
                LedgerEventStore events = LedgerEventStore.on(store.log(), store.documents(), new EventSerializer())) {
            var tokens = new DocumentTokenStore(store.documents(), "there", Way.CLAIM);
            var processor = new AxonProcessor(
                    events,
                    tokens,
                    new Reporting(System.out::println),
                    Way.SHAPE,
                    StreamableMessageSource::createTailToken);
            try (processor) {
                while (System.in.read() >= 0) {
                    // Whoever started this process closes the stream, or dies, which closes it too.
                }
            }
        }
    }
}
