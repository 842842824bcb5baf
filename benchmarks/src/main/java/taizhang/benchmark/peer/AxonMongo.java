// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.peer;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.MongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.StorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentpercommit.DocumentPerCommitStorageStrategy;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.documentperevent.DocumentPerEventStorageStrategy;
import org.axonframework.serialization.Serializer;
import taizhang.benchmark.measure.Operation;
import taizhang.benchmark.measure.Target;
import taizhang.benchmark.server.MongoServers.Database;
import taizhang.benchmark.server.MongoServers.Server;
import taizhang.codec.EventSerializer;

/** Axon's Mongo extension as its manual sets it up, with our serializer. */
public final class AxonMongo implements Target {

    /** How the extension lays events out. */
    public enum Strategy {
        PER_EVENT(new DocumentPerEventStorageStrategy()),
        PER_COMMIT(new DocumentPerCommitStorageStrategy());

        private final StorageStrategy strategy;

        Strategy(StorageStrategy strategy) {
            this.strategy = strategy;
        }
    }

    private final Database database;
    private final MongoTemplate template;
    private final EmbeddedEventStore store;

    public AxonMongo(Server server, Strategy strategy) {
        Serializer serializer = new EventSerializer();
        database = server.database();
        template = DefaultMongoTemplate.builder()
                .mongoDatabase(database.client(), database.name())
                .build();
        MongoEventStorageEngine engine = MongoEventStorageEngine.builder()
                .mongoTemplate(template)
                .storageStrategy(strategy.strategy)
                .transactionManager(NoTransactionManager.instance())
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
        strategy.strategy.ensureIndexes(template.eventCollection(), template.snapshotCollection());
        store = EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    public EmbeddedEventStore store() {
        return store;
    }

    public MongoTemplate template() {
        return template;
    }

    public Database database() {
        return database;
    }

    @Override
    public Operation operation() {
        return Publishing.to(store);
    }

    @Override
    public void close() {
        store.shutDown();
        database.close();
    }
}
