// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.adapter.Weight;

final class SqliteDocumentStore implements DocumentStore {

    private final Writing writer;
    private final Readers readers;

    SqliteDocumentStore(Writing writer, Readers readers) {
        this.writer = writer;
        this.readers = readers;
    }

    @Override
    public Map<String, Document> get(Collection<String> ids) {
        return ids.isEmpty() ? Map.of() : readers.read(session -> DocumentRows.get(session, ids));
    }

    @Override
    public Set<String> put(Collection<Document> batch) {
        if (batch.isEmpty()) {
            return Set.of();
        }
        long bytes = batch.stream().mapToLong(Weight::of).sum();
        return writer.write(bytes, session -> DocumentRows.put(session, batch));
    }

    @Override
    public void delete(Collection<String> ids) {
        if (!ids.isEmpty()) {
            writer.write(0, session -> DocumentRows.delete(session, ids));
        }
    }

    @Override
    public List<Document> scan(String prefix, @Nullable String after, int limit) {
        return readers.read(session -> DocumentRows.scan(session, prefix, after == null ? "" : after, limit));
    }
}
