// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Folds parked facts again, each document from where it stands up to the head of the log.
 *
 * <p>The live group parks whatever comes for a document that has a letter, by compare-and-set on the letters. So a letter
 * is taken away only while nothing was parked behind it since the letters were read; otherwise this begins again.
 */
final class Retry<D> {

    private static final int COMMITS_AT_ONCE = 1_000;

    private final Projection<D> projection;
    private final CommitLog log;
    private final DocumentStore store;
    private final JsonMapper json;
    private final RecentDocuments recent;
    private final InstantSource clock;
    private final FactReader reader;

    Retry(Projection<D> projection, CommitLog log, DocumentStore store, JsonMapper json, InstantSource clock) {
        this.projection = projection;
        this.log = log;
        this.store = store;
        this.json = json;
        this.recent = RecentDocuments.none(json);
        this.clock = clock;
        this.reader = new FactReader(json);
    }

    /**
     * True when the projection can now say where the first facts belong that it could not: documents have gone on without
     * them, so that only a rebuild brings them in.
     */
    boolean run() {
        Generation generation = new Generation(
                projection.name(),
                new Catalogue(store, json).of(projection.name()).writing());
        while (true) {
            Document stored = store.get(generation.letters());
            LetterBox letters = LetterBox.of(generation, stored, json, clock);
            boolean needsRebuild = tryAggregates(letters);
            if (tried(generation, letters)) {
                return needsRebuild;
            }
        }
    }

    private boolean tryAggregates(LetterBox letters) {
        boolean addressable = false;
        for (Map.Entry<String, Letter> parked : letters.letters().aggregates().entrySet()) {
            RuntimeException failure =
                    Addressed.by(projection, at(parked.getValue().position())).failure();
            if (failure == null) {
                addressable = true;
            } else {
                letters.triedAgain(parked.getKey(), parked.getValue(), failure);
            }
        }
        return addressable;
    }

    private Fact at(long position) {
        return reader.facts(log.read(position - 1, 1)).stream()
                .filter(fact -> fact.position() == position)
                .findFirst()
                .orElseThrow();
    }

    /** False when the letters have changed under it. */
    private boolean tried(Generation generation, LetterBox letters) {
        Map<String, Letter> parked = letters.letters().documents();
        Map<String, Sheet<D>> sheets = open(generation, parked.keySet());
        foldAll(sheets, parked, letters);
        Map<String, Document> changed = new HashMap<>();
        sheets.forEach((id, sheet) -> {
            if (sheet.hasNews()) {
                try {
                    changed.put(id, sheet.document(generation, json));
                } catch (RuntimeException e) {
                    letters.parkUnwritten(id, sheet, e, tries(parked, id));
                }
            }
        });
        if (!changed.isEmpty()) {
            store.put(changed.values());
        }
        return !letters.isChanged() || store.put(letters.document(json));
    }

    private Map<String, Sheet<D>> open(Generation generation, Set<String> ids) {
        Map<String, Document> stored =
                store.get(ids.stream().map(generation::stored).toList());
        Map<String, Sheet<D>> sheets = new HashMap<>();
        ids.forEach(id -> sheets.put(id, new Sheet<>(id, stored.get(generation.stored(id)))));
        return sheets;
    }

    private void foldAll(Map<String, Sheet<D>> sheets, Map<String, Letter> parked, LetterBox letters) {
        Set<String> failed = new HashSet<>();
        parked.keySet().forEach(letters::delivered);
        long head = log.head();
        long position =
                parked.values().stream().mapToLong(Letter::position).min().orElse(head + 1) - 1;
        while (position < head) {
            List<Commit> commits = log.read(position, COMMITS_AT_ONCE);
            for (Fact fact : reader.facts(commits)) {
                if (letters.holdsAggregateOf(fact)) {
                    continue;
                }
                for (String id : Addressed.by(projection, fact).ids()) {
                    Sheet<D> sheet = sheets.get(id);
                    if (sheet != null && fact.position() > sheet.v()) {
                        fold(sheet, id, fact, failed, letters, tries(parked, id));
                    }
                }
            }
            position = commits.getLast().last();
        }
    }

    private void fold(Sheet<D> sheet, String id, Fact fact, Set<String> failed, LetterBox letters, int tries) {
        if (failed.contains(id)) {
            letters.takesByDocument(id, sheet.v(), fact);
            return;
        }
        try {
            sheet.fold(projection, recent, fact);
        } catch (RuntimeException e) {
            failed.add(id);
            letters.parkByDocument(id, fact, e, tries);
        }
    }

    private static int tries(Map<String, Letter> parked, @Nullable String id) {
        Letter letter = parked.get(id);
        return letter == null ? 1 : letter.tries() + 1;
    }
}
