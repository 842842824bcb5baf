// SPDX-License-Identifier: Apache-2.0
package taizhang.storage;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A table of documents addressed by id.
 *
 * <p>Promises: each put is atomic per document and is refused for a document that stands at the same or a higher
 * {@code v}, so a put of {@code v + 1} is a compare-and-set and a put of version 1 a put-if-absent; acknowledged puts
 * survive the death of the process and of the power. Does not promise that a batch is atomic as a whole, nor that a
 * reader of several documents sees them at one moment.
 *
 * <p>All methods throw {@link StoreUnavailable} when the outcome is a failure of the store itself; of a put or delete
 * it is then unknown how much was written.
 */
public interface DocumentStore {

    /** The documents that exist, by id. */
    Map<String, Document> get(Collection<String> ids);

    default @Nullable Document get(String id) {
        return get(List.of(id)).get(id);
    }

    /**
     * Writes each document whose {@code v} is higher than the stored one's. A body may have 8 MB.
     *
     * @return the ids that were written; the others were already as new or newer
     */
    Set<String> put(Collection<Document> batch);

    default boolean put(Document document) {
        return !put(List.of(document)).isEmpty();
    }

    /** Removes documents of whatever version. A later put finds nothing to compare with. */
    void delete(Collection<String> ids);

    /**
     * Documents whose id begins with {@code prefix} and is greater than {@code after}, at most {@code limit}, in the
     * order of the id's UTF-8 bytes, which is that of its code points.
     */
    List<Document> scan(String prefix, @Nullable String after, int limit);
}
