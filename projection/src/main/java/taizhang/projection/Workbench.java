// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import taizhang.storage.Document;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents of a view that are open for folding, and its letters.
 *
 * <p>A document at version v holds exactly the facts that concern it up to position v. So a fact at or below v is passed
 * over, and delivering facts again, or in other batches, gives the same documents. A fact that can't be folded is parked,
 * and with it every later one of the same document, which so never claims a version that it does not have.
 */
final class Workbench<D> {

    private final Projection<D> projection;
    private final Generation generation;
    private final JsonMapper json;
    private final RecentDocuments recent;
    private final LetterBox letters;
    private final Map<String, Sheet<D>> open = new HashMap<>();

    Workbench(
            Projection<D> projection,
            Generation generation,
            LetterBox letters,
            JsonMapper json,
            RecentDocuments recent) {
        this.projection = projection;
        this.generation = generation;
        this.letters = letters;
        this.json = json;
        this.recent = recent;
    }

    LetterBox letters() {
        return letters;
    }

    boolean isOpen(String id) {
        return open.containsKey(id);
    }

    /** @param stored what stands in the table, by stored id; what is missing there begins empty */
    void open(Collection<String> ids, Map<String, Document> stored) {
        ids.forEach(id -> open.put(id, new Sheet<>(id, stored.get(generation.stored(id)))));
    }

    /** @param facts in the order of the log; the documents that they change are open */
    void fold(List<Addressed> facts) {
        for (Addressed each : facts) {
            if (letters.takesByAggregate(each.fact())) {
                continue;
            }
            if (each.failure() == null) {
                each.ids().forEach(id -> fold(id, each.fact()));
            } else {
                letters.parkByAggregate(each.fact(), each.failure(), 1);
            }
        }
    }

    private void fold(String id, Fact fact) {
        Sheet<D> sheet = Objects.requireNonNull(open.get(id), id);
        if (fact.position() <= sheet.v() || letters.takesByDocument(id, sheet.v(), fact)) {
            return;
        }
        try {
            sheet.fold(projection, recent, fact);
        } catch (RuntimeException e) {
            letters.parkByDocument(id, fact, e, 1);
        }
    }

    /** The documents that have changed. One that can't be encoded stays as it was, its news are parked. */
    List<Document> changed() {
        List<Document> changed = new ArrayList<>();
        takeChanged(changed::add);
        return changed;
    }

    void takeChanged(Consumer<Document> taker) {
        open.forEach((id, sheet) -> {
            if (sheet.hasNews()) {
                encoded(id, sheet).ifPresent(taker);
            }
        });
    }

    private Optional<Document> encoded(String id, Sheet<D> sheet) {
        try {
            Document document = sheet.document(generation, json);
            // Whether or not this write gets through: whoever finds this version in the table finds these words.
            recent.keep(document, sheet.value(), projection.shape());
            return Optional.of(document);
        } catch (RuntimeException e) {
            letters.parkUnwritten(id, sheet, e, 1);
            return Optional.empty();
        }
    }

    void close() {
        open.clear();
    }
}
