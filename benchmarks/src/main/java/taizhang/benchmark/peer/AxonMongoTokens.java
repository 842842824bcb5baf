// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.peer;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.tokenstore.MongoTokenStore;
import taizhang.benchmark.server.MongoServers.Database;
import taizhang.codec.EventSerializer;

/** The token store of Axon's Mongo extension. */
public final class AxonMongoTokens {

    private AxonMongoTokens() {}

    public static TokenStore in(Database database) {
        return MongoTokenStore.builder()
                .mongoTemplate(DefaultMongoTemplate.builder()
                        .mongoDatabase(database.client(), database.name())
                        .build())
                .serializer(new EventSerializer())
                .transactionManager(NoTransactionManager.instance())
                .build();
    }
}
