// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.view;

import com.mongodb.client.MongoCollection;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import taizhang.benchmark.measure.Target;
import taizhang.benchmark.peer.AxonMongoTokens;
import taizhang.benchmark.processor.AxonProcessor;
import taizhang.benchmark.processor.AxonProcessor.Shape;
import taizhang.benchmark.server.MongoServers.Database;
import taizhang.benchmark.server.MongoServers.Server;
import taizhang.benchmark.view.UpdatingInvoker.Sending;

/** A processor of Axon's that begins at the first event, with its tokens and its view in a new database. */
record AxonRebuild(Server server, StreamableMessageSource<TrackedEventMessage<?>> source, int events) {

    Target into(Shape shape, Sending sending) {
        Database database = server.database();
        return Target.of(() -> () -> fold(database, shape, sending), database);
    }

    private int fold(Database database, Shape shape, Sending sending) throws InterruptedException {
        MongoCollection<Document> timelines =
                database.client().getDatabase(database.name()).getCollection("timelines");
        UpdatingInvoker invoker = new UpdatingInvoker(timelines, sending, events);
        var processor = new AxonProcessor(
                source, AxonMongoTokens.in(database), invoker, shape, StreamableMessageSource::createTailToken);
        try (processor) {
            invoker.await();
        }
        return events;
    }
}
