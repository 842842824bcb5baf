// SPDX-License-Identifier: Apache-2.0
package taizhang.web;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.memory.MemoryDocumentStore;

/** A table that a test can put out of reach. */
public final class FragileDocuments implements DocumentStore {

    private final DocumentStore documents = new MemoryDocumentStore();
    private volatile boolean gone;
    private volatile boolean full;

    public void whileGone(Runnable what) {
        gone = true;
        try {
            what.run();
        } finally {
            gone = false;
        }
    }

    public void whileFull(Runnable what) {
        full = true;
        try {
            what.run();
        } finally {
            full = false;
        }
    }

    private DocumentStore reached() {
        if (gone) {
            throw new StoreUnavailable("the table is out of reach");
        }
        return documents;
    }

    @Override
    public Map<String, Document> get(Collection<String> ids) {
        return reached().get(ids);
    }

    @Override
    public Set<String> put(Collection<Document> batch) {
        if (full) {
            throw new StoreUnavailable("no space", new IOException(), true);
        }
        return reached().put(batch);
    }

    @Override
    public void delete(Collection<String> ids) {
        reached().delete(ids);
    }

    @Override
    public List<Document> scan(String prefix, @Nullable String after, int limit) {
        return reached().scan(prefix, after, limit);
    }
}
