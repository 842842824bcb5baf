// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.adapter.Weight;

final class MongoDocumentStore implements DocumentStore {

    private static final String UNREADABLE = "The documents can't be read";
    private static final String UNWRITTEN = "It is not known how many of the documents were written";

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final Server server;
    private final MongoCollection<RawBsonDocument> documents;

    MongoDocumentStore(Server server) {
        this.server = server;
        this.documents = server.collection(Schema.DOCUMENTS);
    }

    private static List<String> stored(Collection<String> ids) {
        return ids.stream().map(DocumentId::stored).toList();
    }

    @Override
    public Map<String, Document> get(Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return server.call(UNREADABLE, () -> {
            Map<String, Document> found = HashMap.newHashMap(ids.size());
            // In one batch: by itself a server would send the first hundred and wait to be asked for more.
            for (RawBsonDocument raw : documents.find(in("_id", stored(ids))).batchSize(ids.size() + 1)) {
                Document document = TableDocument.read(raw);
                found.put(document.id(), document);
            }
            return found;
        });
    }

    @Override
    public Set<String> put(Collection<Document> batch) {
        batch.forEach(Weight::of);
        Map<String, Document> left = LinkedHashMap.newLinkedHashMap(batch.size());
        for (Document document : batch) {
            left.merge(document.id(), document, (a, b) -> a.v() < b.v() ? b : a);
        }
        Set<String> written = LinkedHashSet.newLinkedHashSet(left.size());
        while (!left.isEmpty()) {
            List<Document> tried = List.copyOf(left.values());
            List<Document> refused = server.call(UNWRITTEN, () -> refused(tried));
            tried.forEach(document -> written.add(document.id()));
            refused.forEach(document -> written.remove(document.id()));
            left.clear();
            if (!refused.isEmpty()) {
                newerThanStored(refused).forEach(document -> left.put(document.id(), document));
            }
        }
        return written;
    }

    /**
     * Those whose upsert met a document which is there and not older: the upsert then tries to insert and fails by the
     * key. It fails just so, too, when two insert the same new document, whichever of them is newer.
     */
    private List<Document> refused(List<Document> batch) {
        List<WriteModel<RawBsonDocument>> writes = new ArrayList<>(batch.size());
        for (Document document : batch) {
            writes.add(new ReplaceOneModel<>(
                    and(eq("_id", DocumentId.stored(document.id())), lt("v", document.v())),
                    TableDocument.write(document),
                    UPSERT));
        }
        try {
            documents.bulkWrite(writes, UNORDERED);
            return List.of();
        } catch (MongoBulkWriteException e) {
            boolean byKey = e.getWriteConcernError() == null
                    && e.getWriteErrors().stream().allMatch(error -> error.getCode() == Failures.DUPLICATE_KEY);
            if (!byKey) {
                throw e;
            }
            return e.getWriteErrors().stream()
                    .map(BulkWriteError::getIndex)
                    .map(batch::get)
                    .toList();
        }
    }

    private List<Document> newerThanStored(List<Document> batch) {
        List<String> ids =
                batch.stream().map(document -> DocumentId.stored(document.id())).toList();
        return server.call(UNWRITTEN, () -> {
            Map<String, Long> versions = HashMap.newHashMap(ids.size());
            for (RawBsonDocument raw : documents.find(in("_id", ids)).projection(include("v"))) {
                versions.put(
                        DocumentId.original(raw.getString("_id").getValue()),
                        raw.getInt64("v").getValue());
            }
            return batch.stream()
                    .filter(document -> versions.getOrDefault(document.id(), 0L) < document.v())
                    .toList();
        });
    }

    @Override
    public void delete(Collection<String> ids) {
        if (!ids.isEmpty()) {
            server.call(UNWRITTEN, () -> documents.deleteMany(in("_id", stored(ids))));
        }
    }

    @Override
    public List<Document> scan(String prefix, @Nullable String after, int limit) {
        if (limit <= 0) {
            return List.of(); // To MongoDB a limit of 0 is none.
        }
        String from = DocumentId.stored(prefix);
        var lower = after == null ? gte("_id", from) : and(gte("_id", from), gt("_id", DocumentId.stored(after)));
        return server.call(UNREADABLE, () -> {
            List<Document> page = new ArrayList<>();
            for (RawBsonDocument raw : documents
                    .find(and(lower, lt("_id", DocumentId.afterAll(from))))
                    .sort(ascending("_id"))
                    .limit(limit)) {
                page.add(TableDocument.read(raw));
            }
            return page;
        });
    }
}
