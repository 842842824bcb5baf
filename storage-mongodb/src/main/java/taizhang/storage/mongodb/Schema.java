// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import org.bson.Document;
import taizhang.storage.StoreUnavailable;

/** The collections, the one index beside {@code _id}, and the version they are of. Preparing them twice does nothing. */
final class Schema {

    static final int VERSION = 1;
    static final String EVENTS = "events";
    static final String DOCUMENTS = "documents";

    private static final String META = "meta";
    private static final String INDEX = "aggregate_sequence";
    private static final Document KEY = new Document("a", 1).append("s", 1);

    private Schema() {}

    /**
     * @throws StoreTooNew when a later version of the program wrote the database
     * @throws StoreUnfit when an index stands in the way
     */
    static void prepare(Server server) {
        server.call("The ledger can't be opened", () -> {
            requireVersion(server.database().getCollection(META));
            requireIndex(server.database().getCollection(EVENTS));
            return VERSION;
        });
    }

    /** @throws StoreUnavailable when no program has prepared this database yet */
    static void prepareExisting(Server server) {
        Document schema = server.call(
                "The ledger can't be opened",
                () -> server.database()
                        .getCollection(META)
                        .find(Filters.eq("_id", "schema"))
                        .first());
        if (schema == null) {
            throw new StoreUnavailable(
                    "There is no ledger in database %s of %s: see that the address names the right one"
                            .formatted(server.database().getName(), server.address()));
        }
        prepare(server);
    }

    private static void requireVersion(MongoCollection<Document> meta) {
        Document schema = meta.find(Filters.eq("_id", "schema")).first();
        if (schema != null) {
            int found = schema.get("version", Number.class).intValue();
            if (found > VERSION) {
                throw new StoreTooNew(found, VERSION);
            }
            return;
        }
        try {
            meta.insertOne(new Document("_id", "schema").append("version", VERSION));
        } catch (MongoWriteException e) {
            if (e.getError().getCode() != Failures.DUPLICATE_KEY) {
                throw e;
            }
            requireVersion(meta); // Another process was faster.
        }
    }

    private static void requireIndex(MongoCollection<Document> events) {
        for (Document index : events.listIndexes()) {
            boolean sameKey = sameKey(index.get("key", Document.class));
            if (sameKey && unique(index)) {
                return;
            }
            if (sameKey || INDEX.equals(index.getString("name"))) {
                throw new StoreUnfit(("The index %1$s of collection %2$s is not the plain unique one on (a, s) that the"
                                + " ledger relies on, it is %3$s: drop it by db.%2$s.dropIndex(\"%1$s\") and start again")
                        .formatted(index.getString("name"), EVENTS, index.toJson()));
            }
        }
        try {
            events.createIndex(KEY, new IndexOptions().unique(true).name(INDEX));
        } catch (DuplicateKeyException | MongoCommandException e) {
            if (e.getCode() != Failures.DUPLICATE_KEY) {
                throw e;
            }
            throw new StoreUnfit(
                    ("Collection %s holds two documents of one (a, s), so it was written without its index:"
                                    + " restore the ledger from a backup. %s")
                            .formatted(EVENTS, e.getMessage()));
        }
    }

    private static boolean sameKey(Document key) {
        return key.keySet().stream().toList().equals(KEY.keySet().stream().toList())
                && key.values().stream().allMatch(order -> order instanceof Number n && n.intValue() == 1);
    }

    /** Whether nothing but uniqueness was asked of it: each of the others leaves some documents out of it. */
    private static boolean unique(Document index) {
        return Boolean.TRUE.equals(index.getBoolean("unique"))
                && !index.containsKey("partialFilterExpression")
                && !index.containsKey("collation")
                && !Boolean.TRUE.equals(index.getBoolean("sparse"));
    }
}
