// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/** Hands all on to another table, for whoever watches or disturbs some of it. */
public abstract class ForwardingStore implements DocumentStore {

    private final DocumentStore store;

    protected ForwardingStore(DocumentStore store) {
        this.store = store;
    }

    @Override
    public Map<String, Document> get(Collection<String> ids) {
        return store.get(ids);
    }

    @Override
    public Set<String> put(Collection<Document> batch) {
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
