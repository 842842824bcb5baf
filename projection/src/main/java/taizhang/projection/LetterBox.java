// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import tools.jackson.databind.json.JsonMapper;

/** One generation's letters while they change; written as the next version of what was read. */
final class LetterBox {

    /** A fault in one event concerns a few documents; one that concerns thousands is a fault in the fold itself. */
    static final int MOST = 1_000;

    private final Generation generation;
    private final long v;
    private final InstantSource clock;
    private final Map<String, Letter> documents;
    private final Map<String, Letter> aggregates;
    private @Nullable Halt halted;
    private boolean changed;

    private LetterBox(Generation generation, long v, Letters letters, InstantSource clock) {
        this.generation = generation;
        this.v = v;
        this.clock = clock;
        this.documents = new TreeMap<>(letters.documents());
        this.aggregates = new TreeMap<>(letters.aggregates());
        this.halted = letters.halted();
    }

    static LetterBox of(Generation generation, @Nullable Document stored, JsonMapper json, InstantSource clock) {
        return stored == null
                ? new LetterBox(generation, 0, Letters.NONE, clock)
                : new LetterBox(generation, stored.v(), json.readValue(stored.body(), Letters.class), clock);
    }

    long v() {
        return v;
    }

    boolean isChanged() {
        return changed;
    }

    Letters letters() {
        return new Letters(Map.copyOf(documents), Map.copyOf(aggregates), halted);
    }

    Document document(JsonMapper json) {
        return new Document(
                generation.letters(), v + 1, json.writeValueAsBytes(new Letters(documents, aggregates, halted)));
    }

    /** Parks the fact if an earlier one of its aggregate is parked. */
    boolean takesByAggregate(Fact fact) {
        Letter first = aggregates.isEmpty() ? null : aggregates.get(fact.aggregate());
        if (first == null || fact.position() < first.position()) {
            return false;
        }
        replace(aggregates, fact.aggregate(), first.followedBy(fact));
        return true;
    }

    /**
     * Parks the fact if an earlier one of its document is parked.
     *
     * @param seen the document's version: a letter at or below it is from before it was delivered, and void
     */
    boolean takesByDocument(String id, long seen, Fact fact) {
        Letter first = documents.isEmpty() ? null : documents.get(id);
        if (first == null) {
            return false;
        }
        if (first.position() <= seen) {
            delivered(id);
            return false;
        }
        if (fact.position() < first.position()) {
            return false;
        }
        replace(documents, id, first.followedBy(fact));
        return true;
    }

    void parkByDocument(String id, Fact fact, RuntimeException cause, int tries) {
        park(documents, id, Letter.of(fact, cause, tries, clock.instant()));
    }

    void parkByAggregate(Fact fact, RuntimeException cause, int tries) {
        park(aggregates, fact.aggregate(), Letter.of(fact, cause, tries, clock.instant()));
    }

    boolean holdsAggregateOf(Fact fact) {
        Letter first = aggregates.get(fact.aggregate());
        return first != null && fact.position() >= first.position();
    }

    /** Parks all that was folded into a document which then could not be written. */
    void parkUnwritten(String id, Sheet<?> sheet, RuntimeException cause, int tries) {
        Letter first = Letter.of(sheet.firstNews(), cause, tries, clock.instant());
        park(documents, id, first.upTo(sheet.v(), sheet.news() - 1));
    }

    void triedAgain(String aggregate, Letter letter, RuntimeException cause) {
        replace(aggregates, aggregate, letter.triedAgain(cause, clock.instant()));
    }

    void delivered(String document) {
        changed |= documents.remove(document) != null;
    }

    void halted(@Nullable Halt next) {
        changed |= !Objects.equals(halted, next);
        halted = next;
    }

    private void park(Map<String, Letter> letters, String key, Letter letter) {
        if (documents.size() + aggregates.size() >= MOST && !letters.containsKey(key)) {
            throw new IllegalStateException(
                    ("%s has %d parked events, so the fault lies in the view and not in an event; the last one: %s."
                                    + " Put a program in place that can fold them, then rebuild the view.")
                            .formatted(generation.name(), MOST, letter.cause()));
        }
        replace(letters, key, letter);
    }

    private void replace(Map<String, Letter> letters, String key, Letter letter) {
        changed |= !letter.equals(letters.put(key, letter));
    }
}
