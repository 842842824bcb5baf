// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings one generation of a view up to date with a batch of facts: one read and one write, however many facts and
 * documents there are. Several processes may do so at once.
 */
final class Folding<D> {

    private final Projection<D> projection;
    private final Generation generation;
    private final DocumentStore store;
    private final JsonMapper json;
    private final RecentDocuments recent;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private long lettersRead = -1;

    Folding(
            Projection<D> projection,
            Generation generation,
            DocumentStore store,
            JsonMapper json,
            RecentDocuments recent,
            InstantSource clock) {
        this.projection = projection;
        this.generation = generation;
        this.store = store;
        this.json = json;
        this.recent = recent;
        this.catalogue = new Catalogue(store, json);
        this.clock = clock;
    }

    Generation generation() {
        return generation;
    }

    /**
     * @param facts in the order of the log
     * @return false, and nothing is written, when this generation is no longer the one to write
     */
    boolean apply(List<Fact> facts) {
        List<Addressed> addressed = Addressed.by(projection, facts);
        if (addressed.isEmpty()) {
            return true;
        }
        while (true) {
            Map<String, Document> stored = read(Addressed.ids(addressed));
            if (catalogue.read(stored.get(ViewState.id(projection.name()))).writing() != generation.number()) {
                return false;
            }
            if (written(addressed, stored)) {
                return true;
            }
        }
    }

    private Map<String, Document> read(Set<String> ids) {
        List<String> wanted = ids.stream().map(generation::stored).collect(Collectors.toCollection(ArrayList::new));
        wanted.add(ViewState.id(projection.name()));
        wanted.add(generation.letters());
        Map<String, Document> stored = new HashMap<>(store.get(wanted));
        long letters = version(stored.get(generation.letters()));
        if (letters == lettersRead) {
            return stored;
        }
        // Letters were delivered meanwhile, and one read is not one moment: what they changed is read after them.
        lettersRead = letters;
        stored.putAll(store.get(wanted.subList(0, ids.size())));
        return stored;
    }

    private boolean written(List<Addressed> addressed, Map<String, Document> stored) {
        LetterBox letters = LetterBox.of(generation, stored.get(generation.letters()), json, clock);
        Workbench<D> bench = new Workbench<>(projection, generation, letters, json, recent);
        bench.open(Addressed.ids(addressed), stored);
        bench.fold(addressed);
        List<Document> changed = bench.changed();
        if (letters.isChanged()) {
            // Letters first: a document must not come to miss a fact that nobody knows of.
            if (!store.put(letters.document(json))) {
                return false;
            }
            lettersRead = letters.v() + 1;
        }
        if (!changed.isEmpty()) {
            // The store turns down a document when another node, which took this group over, has already written it at
            // the same or a higher version. That one holds all that ours holds, so there is nothing to repeat.
            store.put(changed);
        }
        return true;
    }

    private static long version(@Nullable Document document) {
        return document == null ? 0 : document.v();
    }
}
