// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.adapter.Weight;

/** A document table for tests. */
public final class MemoryDocumentStore implements DocumentStore {

    /** Databases compare text as UTF-8; {@link String#compareTo} differs from it beyond U+FFFF. */
    private static final Comparator<String> BY_UTF8 =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));

    private final NavigableMap<String, Document> documents = new TreeMap<>(BY_UTF8);

    @Override
    public synchronized Map<String, Document> get(Collection<String> ids) {
        Map<String, Document> found = new HashMap<>();
        for (String id : ids) {
            Document document = documents.get(id);
            if (document != null) {
                found.put(id, document);
            }
        }
        return found;
    }

    @Override
    public synchronized Set<String> put(Collection<Document> batch) {
        batch.forEach(Weight::of);
        Set<String> written = new LinkedHashSet<>();
        for (Document document : batch) {
            Document stored = documents.get(document.id());
            if (stored == null || stored.v() < document.v()) {
                documents.put(document.id(), document);
                written.add(document.id());
            }
        }
        return written;
    }

    @Override
    public synchronized void delete(Collection<String> ids) {
        ids.forEach(documents::remove);
    }

    @Override
    public synchronized List<Document> scan(String prefix, @Nullable String after, int limit) {
        boolean fromPrefix = after == null || BY_UTF8.compare(after, prefix) < 0;
        return documents.tailMap(fromPrefix ? prefix : after, fromPrefix).values().stream()
                .takeWhile(document -> document.id().startsWith(prefix))
                .limit(limit)
                .toList();
    }
}
