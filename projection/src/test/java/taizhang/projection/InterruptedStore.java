// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/** Lets another do its work once, between what was read and the first write. */
final class InterruptedStore implements DocumentStore {

    private final DocumentStore store;
    private @Nullable Runnable other;

    InterruptedStore(DocumentStore store, Runnable other) {
        this.store = store;
        this.other = other;
    }

    @Override
    public Map<String, Document> get(Collection<String> ids) {
        return store.get(ids);
    }

    @Override
    public Set<String> put(Collection<Document> batch) {
        Runnable now = other;
        other = null;
        if (now != null) {
            now.run();
        }
        return store.put(batch);
    }

    @Override
    public void delete(Collection<String> ids) {
        store.delete(ids);
    }

    @Override
    public List<Document> scan(String prefix, @Nullable String after, int limit) {
        return store.scan(prefix, after, limit);
    }
}
