// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.StoreUnavailable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Folds many facts in memory: a document is read and decoded once and written once, unless all of them together grow past
 * a bound; then they are written and begun anew.
 */
final class BulkFold<D> {

    private static final int BYTES_PER_PUT = 4 << 20;

    private final Projection<D> projection;
    private final Generation generation;
    private final DocumentStore store;
    private final JsonMapper json;
    private final long bound;
    private final Workbench<D> bench;
    private boolean isTableEmpty;
    private long held;

    /**
     * @param isNew nothing of this generation stands in the table yet
     * @param bound bytes of payload to fold before documents are written
     */
    BulkFold(
            Projection<D> projection,
            Generation generation,
            DocumentStore store,
            JsonMapper json,
            InstantSource clock,
            boolean isNew,
            long bound) {
        this.projection = projection;
        this.generation = generation;
        this.store = store;
        this.json = json;
        this.isTableEmpty = isNew;
        this.bound = bound;
        LetterBox letters = LetterBox.of(generation, store.get(generation.letters()), json, clock);
        this.bench = new Workbench<>(projection, generation, letters, json, RecentDocuments.none(json));
    }

    /** A decoded document takes several times the bytes of the events behind it; a small heap gets small portions. */
    static long boundOfThisHeap() {
        return Runtime.getRuntime().maxMemory() / 16;
    }

    void fold(FactPages.Page page) {
        List<Addressed> addressed = Addressed.by(projection, page.facts());
        open(Addressed.ids(addressed));
        bench.fold(addressed);
        held += page.bytes();
        if (held >= bound) {
            write();
        }
    }

    private void open(Set<String> ids) {
        Set<String> closed = ids.stream().filter(id -> !bench.isOpen(id)).collect(Collectors.toSet());
        if (!closed.isEmpty()) {
            bench.open(
                    closed,
                    isTableEmpty
                            ? Map.of()
                            : store.get(closed.stream().map(generation::stored).toList()));
        }
    }

    void write() {
        Portions portions = new Portions();
        bench.takeChanged(portions::add);
        portions.put();
        bench.close();
        isTableEmpty = false;
        held = 0;
    }

    /** Once, after the last write. */
    void writeLetters() {
        if (bench.letters().isChanged() && !store.put(bench.letters().document(json))) {
            throw new StoreUnavailable("the letters of %s were changed by another".formatted(generation.name()));
        }
    }

    private final class Portions {
        private final List<Document> documents = new ArrayList<>();
        private int bytes;

        void add(Document document) {
            documents.add(document);
            bytes += document.body().length;
            if (bytes >= BYTES_PER_PUT) {
                put();
            }
        }

        void put() {
            if (!documents.isEmpty()) {
                store.put(List.copyOf(documents));
                documents.clear();
                bytes = 0;
            }
        }
    }
}
