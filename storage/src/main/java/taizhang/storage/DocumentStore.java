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
 * {@code v}, so a put of {@code v + 1} is a compare-and-set; acknowledged puts survive the death of the process.
 * Does not promise that a batch is atomic as a whole.
 */
public interface DocumentStore {

    /** The documents that exist, by id. */
    Map<String, Document> get(Collection<String> ids);

    default @Nullable Document get(String id) {
        return get(List.of(id)).get(id);
    }

    /**
     * Writes each document whose {@code v} is higher than the stored one's.
     *
     * @return the ids that were written; the others were already as new or newer
     */
    Set<String> put(Collection<Document> batch);

    default boolean put(Document document) {
        return !put(List.of(document)).isEmpty();
    }

    void delete(Collection<String> ids);

    /** Documents whose id begins with {@code prefix} and is greater than {@code after}, in order of id by code unit. */
    List<Document> scan(String prefix, @Nullable String after, int limit);
}
