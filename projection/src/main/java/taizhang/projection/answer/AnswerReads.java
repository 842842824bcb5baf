// SPDX-License-Identifier: Apache-2.0
package taizhang.projection.answer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/**
 * The document table as an answer sees it. Gets are remembered as {@link OneAnswer} says; all else goes to the table at
 * once, and what was written or tried to be is read anew.
 */
public final class AnswerReads implements DocumentStore {

    private final DocumentStore store;
    private final Supplier<@Nullable Remembered> here;

    AnswerReads(DocumentStore store, Supplier<@Nullable Remembered> here) {
        this.store = store;
        this.here = here;
    }

    @Override
    public Map<String, Document> get(Collection<String> ids) {
        return get(ids, List.of());
    }

    /**
     * @param beside what the others are only right together with: it is never older than any of them that was read now
     * @return of both those that exist
     */
    public Map<String, Document> get(Collection<String> ids, Collection<String> beside) {
        Remembered remembered = here.get();
        if (remembered != null) {
            return remembered.get(ids, beside, store);
        }
        if (beside.isEmpty()) {
            return store.get(ids);
        }
        List<String> all = new ArrayList<>(ids);
        all.addAll(beside);
        return store.get(all);
    }

    /** Says what will be asked for soon, so that it comes along with what has to be fetched next. */
    public void foresee(Collection<String> ids) {
        Remembered remembered = here.get();
        if (remembered != null) {
            remembered.foresee(ids);
        }
    }

    @Override
    public Set<String> put(Collection<Document> batch) {
        try {
            return store.put(batch);
        } finally {
            forget(batch.stream().map(Document::id).toList());
        }
    }

    @Override
    public void delete(Collection<String> ids) {
        try {
            store.delete(ids);
        } finally {
            forget(ids);
        }
    }

    @Override
    public List<Document> scan(String prefix, @Nullable String after, int limit) {
        return store.scan(prefix, after, limit);
    }

    private void forget(Collection<String> ids) {
        Remembered remembered = here.get();
        if (remembered != null) {
            remembered.forget(ids);
        }
    }
}
