// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings a projection's documents up to date with a batch of facts: one read and one write, however many facts and
 * documents there are. Live processing and rebuilds both end here.
 *
 * <p>A document at version v holds exactly the facts that concern it up to position v. So a fact at or below v is passed
 * over, and delivering a batch again, or cutting the log into other batches, gives the same documents.
 */
final class Folding<D> {

    private final Projection<D> projection;
    private final DocumentStore store;
    private final JsonMapper json;

    Folding(Projection<D> projection, DocumentStore store, JsonMapper json) {
        this.projection = projection;
        this.store = store;
        this.json = json;
    }

    /** @param facts in the order of the log */
    void apply(List<Fact> facts) {
        Map<String, List<Fact>> addressed = addressed(facts);
        if (addressed.isEmpty()) {
            return;
        }
        Map<String, Document> stored = store.get(addressed.keySet());
        List<Document> changed = new ArrayList<>();
        addressed.forEach((id, news) -> fold(id, stored.get(id), news).ifPresent(changed::add));
        if (!changed.isEmpty()) {
            // The store turns down a document when another node, which took this group over, has already written it at
            // the same or a higher version. That one holds all that ours holds, so there is nothing to repeat.
            store.put(changed);
        }
    }

    private Map<String, List<Fact>> addressed(List<Fact> facts) {
        Map<String, List<Fact>> byDocument = new LinkedHashMap<>();
        for (Fact fact : facts) {
            for (String id : projection.addresses(fact)) {
                requireOwn(id);
                byDocument.computeIfAbsent(id, _ -> new ArrayList<>()).add(fact);
            }
        }
        return byDocument;
    }

    private Optional<Document> fold(String id, @Nullable Document stored, List<Fact> facts) {
        long seen = stored == null ? 0 : stored.v();
        List<Fact> news = facts.stream().filter(fact -> fact.position() > seen).toList();
        if (news.isEmpty()) {
            return Optional.empty();
        }
        D document = stored == null ? null : json.readValue(stored.body(), projection.shape());
        for (Fact fact : news) {
            document = projection.fold(document, id, fact);
        }
        return Optional.of(
                new Document(id, news.getLast().position(), json.writeValueAsBytes(Objects.requireNonNull(document))));
    }

    private void requireOwn(String id) {
        if (!id.equals(projection.name()) && !id.startsWith(projection.name() + "/")) {
            throw new IllegalStateException("projection %s must not write %s".formatted(projection.name(), id));
        }
    }
}
