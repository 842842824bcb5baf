// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import taizhang.projection.answer.AnswerReads;
import taizhang.projection.answer.OneAnswer;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Views as they stand in the document table, of the generation that serves.
 *
 * <p>Each read also asks which generation that is, in the same round trip, and is repeated where it had guessed another.
 * So no reader is ever given a view that is half built or half removed, however many processes there are.
 */
public final class DocumentViews implements Views {

    /** Where it pays to take documents apart side by side: all of a city, never what one page of a bureau needs. */
    private static final int MANY = 100;

    private final AnswerReads store;
    private final JsonMapper json;
    private final Consumer<Doubt> doubts;
    private final RecentDocuments recent;

    /** By view the generation that served when it was last read. */
    private final Map<String, Integer> lastSeen = new ConcurrentHashMap<>();

    public DocumentViews(DocumentStore store, JsonMapper json) {
        this(new OneAnswer(store).ofViews(), json, RecentDocuments.ofThisHeap(json), _ -> {});
    }

    /** @param doubts is told, while a reader asks, of each document that lacks facts */
    public DocumentViews(AnswerReads store, JsonMapper json, RecentDocuments recent, Consumer<Doubt> doubts) {
        this.store = store;
        this.json = json;
        this.doubts = doubts;
        this.recent = recent;
    }

    @Override
    public <D> Optional<View<D>> find(String id, Class<D> shape) {
        return Optional.ofNullable(find(List.of(id), shape).get(id));
    }

    @Override
    public <D> Map<String, View<D>> find(Collection<String> ids, Class<D> shape) {
        Map<String, Document> found = new HashMap<>();
        Served served = served(ids);
        for (String id : ids) {
            Document document = served.document(id);
            if (document != null) {
                found.put(id, document);
            }
            Document letters = served.letters(id);
            if (letters != null) {
                doubt(id, document == null ? 0 : document.v(), json.readValue(letters.body(), Letters.class));
            }
        }
        return read(found, shape);
    }

    private <D> Map<String, View<D>> read(Map<String, Document> found, Class<D> shape) {
        var each = found.size() < MANY ? found.entrySet().stream() : found.entrySet().parallelStream();
        return each.collect(Collectors.toMap(
                Map.Entry::getKey, entry -> new View<>(entry.getValue().v(), recent.read(entry.getValue(), shape))));
    }

    /** What one read gave, of the generations that it was asked for. */
    private record Served(Map<String, Generation> generations, Map<String, Document> stored) {

        @Nullable
        Document document(String id) {
            return stored.get(generation(id).stored(id));
        }

        @Nullable
        Document letters(String id) {
            return stored.get(generation(id).letters());
        }

        private Generation generation(String id) {
            return Objects.requireNonNull(generations.get(Generation.viewOf(id)), id);
        }
    }

    @Override
    public void foresee(Collection<String> ids) {
        Map<String, Generation> guess = guess(ids);
        store.foresee(documents(ids, guess));
        store.foresee(states(guess));
    }

    private Served served(Collection<String> ids) {
        Map<String, Generation> guess = guess(ids);
        while (true) {
            Map<String, Document> stored = store.get(documents(ids, guess), states(guess));
            if (!correct(guess, stored)) {
                return new Served(guess, stored);
            }
        }
    }

    private Map<String, Generation> guess(Collection<String> ids) {
        Map<String, Generation> guess = new HashMap<>();
        for (String id : ids) {
            String view = Generation.viewOf(id);
            guess.put(view, new Generation(view, lastSeen.getOrDefault(view, Generation.FIRST)));
        }
        return guess;
    }

    private static List<String> documents(Collection<String> ids, Map<String, Generation> guess) {
        return ids.stream()
                .map(id ->
                        Objects.requireNonNull(guess.get(Generation.viewOf(id))).stored(id))
                .toList();
    }

    private static List<String> states(Map<String, Generation> guess) {
        List<String> states = new ArrayList<>();
        guess.forEach((view, generation) -> {
            states.add(ViewState.id(view));
            states.add(generation.letters());
        });
        return states;
    }

    /** True when something had to be put right, so that it must be asked again. */
    private boolean correct(Map<String, Generation> guess, Map<String, Document> stored) {
        boolean wrong = false;
        for (Map.Entry<String, Generation> each : guess.entrySet()) {
            Document state = stored.get(ViewState.id(each.getKey()));
            int reading = (state == null ? ViewState.FIRST : recent.read(state, ViewState.class)).reading();
            if (reading != each.getValue().number()) {
                wrong = true;
                each.setValue(new Generation(each.getKey(), reading));
                lastSeen.put(each.getKey(), reading);
            }
        }
        return wrong;
    }

    private void doubt(String id, long v, Letters letters) {
        Letter own = letters.documents().get(id);
        if (own != null && own.position() > v) {
            doubts.accept(new Doubt(id, own.position(), own.recordedAt()));
        }
        letters.aggregates()
                .values()
                .forEach(letter -> doubts.accept(new Doubt(id, letter.position(), letter.recordedAt())));
        Halt halted = letters.halted();
        if (halted != null) {
            doubts.accept(new Doubt(id, halted.position(), halted.recordedAt()));
        }
    }
}
