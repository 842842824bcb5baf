// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.view;

import com.mongodb.client.MongoCollection;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.bson.Document;
import taizhang.benchmark.server.MongoServers.Database;
import taizhang.benchmark.server.MongoServers.Server;
import taizhang.benchmark.view.AxonProcessor.Shape;
import taizhang.benchmark.view.UpdatingInvoker.Sending;
import taizhang.codec.EventSerializer;

/** A processor of Axon's that begins at the first event, with its tokens and its view in a new database. */
record AxonRebuild(Server server, StreamableMessageSource<TrackedEventMessage<?>> source, int events) {

    int once(Shape shape, Sending sending) throws Exception {
        try (Database database = server.database()) {
            MongoCollection<Document> timelines =
                    database.client().getDatabase(database.name()).getCollection("timelines");
            UpdatingInvoker invoker = new UpdatingInvoker(timelines, sending, events);
            var processor = new AxonProcessor(
                    source, tokens(database), invoker, shape, StreamableMessageSource::createTailToken);
            try (processor) {
                invoker.await();
            }
            if (timelines.countDocuments() == 0) {
                throw new IllegalStateException("the view was not written");
            }
            return events;
        }
    }

    private static TokenStore tokens(Database database) {
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database.client(), database.name())
                        .build())
                .serializer(new EventSerializer())
                .transactionManager(NoTransactionManager.instance())
                .build();
    }
}
