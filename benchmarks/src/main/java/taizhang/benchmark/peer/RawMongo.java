// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.peer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.BsonArray;
import org.bson.BsonBinary;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;
import taizhang.benchmark.measure.Operation;
import taizhang.benchmark.measure.Target;
import taizhang.benchmark.server.MongoServers.Database;
import taizhang.benchmark.server.MongoServers.Server;
import taizhang.benchmark.workload.Lives;
import taizhang.storage.NewEvent;

/**
 * The driver alone, inserting documents like the adapter's into a collection with the same unique index: no check of the
 * predecessor, no hash, no order between threads.
 */
public final class RawMongo implements Target {

    private static final byte[] HASH = new byte[32];

    /** The few payloads there are, as the text that a user of the driver has at hand. */
    private static final Map<byte[], BsonString> TEXTS = Collections.synchronizedMap(new IdentityHashMap<>());

    private final Database database;
    private final MongoCollection<BsonDocument> events;
    private final int atOnce;
    private final AtomicLong position = new AtomicLong();

    /** @param atOnce one is insertOne, more are one insertMany */
    public RawMongo(Server server, int atOnce) {
        this.database = server.database();
        this.atOnce = atOnce;
        this.events = database.client().getDatabase(database.name()).getCollection("events", BsonDocument.class);
        events.createIndex(Indexes.ascending("a", "s"), new IndexOptions().unique(true));
    }

    @Override
    public Operation operation() {
        Lives lives = new Lives();
        return atOnce == 1 ? () -> one(lives) : () -> many(lives);
    }

    private int one(Lives lives) {
        events.insertOne(document(lives.next()));
        return 1;
    }

    private int many(Lives lives) {
        List<BsonDocument> documents = new ArrayList<>(atOnce);
        for (NewEvent event : lives.next(atOnce)) {
            documents.add(document(event));
        }
        events.insertMany(documents);
        return atOnce;
    }

    private BsonDocument document(NewEvent event) {
        BsonDocument stored = new BsonDocument("i", new BsonString(event.id()))
                .append("x", new BsonInt64(event.at().getEpochSecond()))
                .append("p", new BsonString(event.name()))
                .append("d", text(event.payload()))
                .append("m", text(event.metadata()));
        return new BsonDocument("_id", new BsonInt64(position.incrementAndGet()))
                .append("t", new BsonDateTime(event.at().toEpochMilli()))
                .append("n", new BsonInt32(1))
                .append("u", new BsonString(event.id()))
                .append("a", new BsonString(event.aggregate()))
                .append("s", new BsonInt64(event.sequence()))
                .append("y", new BsonString("Record"))
                .append("h", new BsonBinary(HASH))
                .append("e", new BsonArray(List.of(stored)));
    }

    private static BsonString text(byte[] json) {
        return TEXTS.computeIfAbsent(json, bytes -> new BsonString(new String(bytes, UTF_8)));
    }

    @Override
    public void close() {
        database.close();
    }
}
