// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCursor;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;

/** What a replica set tells of inserts into the log, those of this process among them. */
final class ChangeStream implements Lookout {

    /** After that long it is worth looking even if nothing was told. */
    private static final int MOST_SECONDS = 1;

    private final MongoCursor<BsonDocument> inserts;

    ChangeStream(Server server) {
        inserts = server.collection(Schema.EVENTS)
                .watch(List.of(
                        match(and(eq("operationType", "insert"), gt("documentKey._id", 0L))),
                        project(include("documentKey"))))
                .maxAwaitTime(MOST_SECONDS, TimeUnit.SECONDS)
                .withDocumentClass(BsonDocument.class)
                .cursor();
    }

    /** One look serves for all that was told. */
    @Override
    public void await(boolean found) {
        inserts.tryNext();
        while (inserts.available() > 0) {
            inserts.next();
        }
    }

    @Override
    public void close() {
        inserts.close();
    }
}
