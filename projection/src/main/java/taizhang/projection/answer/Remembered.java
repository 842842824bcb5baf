// SPDX-License-Identifier: Apache-2.0
package taizhang.projection.answer;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/** The documents of one lane, those that are not there among them. */
final class Remembered {

    /** More than a page of rows needs; who asks for a whole city waits for it, and would only wait twice. */
    private static final int MOST_FORESEEN = 300;

    private final Room room;
    private final Function<String, Collection<String>> habit;
    private final Map<String, Optional<Document>> known = new HashMap<>();
    private final Set<String> foreseen = new HashSet<>();

    /** In the order in which they were asked for, as far as they found room together. */
    private final Set<String> asked = new LinkedHashSet<>();

    private long bytes;
    private boolean overflowed;
    private @Nullable String first;

    /** @param habit what used to be asked for after a first id */
    Remembered(Room room, Function<String, Collection<String>> habit) {
        this.room = room;
        this.habit = habit;
    }

    /** @param beside is read again whenever anything has to be read */
    Map<String, Document> get(Collection<String> ids, Collection<String> beside, DocumentStore store) {
        begin(ids);
        Map<String, Document> answer = HashMap.newHashMap(ids.size() + beside.size());
        Set<String> missing = new LinkedHashSet<>();
        ids.forEach(id -> take(id, answer, missing));
        beside.forEach(id -> take(id, answer, missing));
        if (!missing.isEmpty()) {
            missing.addAll(beside);
            Set<String> wanted = new LinkedHashSet<>(missing);
            foreseen.stream().filter(id -> !known.containsKey(id)).forEach(wanted::add);
            foreseen.clear();
            Map<String, Document> found = store.get(wanted);
            for (String id : missing) {
                Document document = found.get(id);
                if (document == null) {
                    answer.remove(id);
                } else {
                    answer.put(id, document);
                }
            }
            wanted.forEach(id -> keep(id, found.get(id)));
        }
        if (!overflowed) {
            asked.addAll(ids);
            asked.addAll(beside);
        }
        return answer;
    }

    private void begin(Collection<String> ids) {
        if (first == null && !ids.isEmpty()) {
            first = ids.iterator().next();
            foreseen.addAll(habit.apply(first));
        }
    }

    private void take(String id, Map<String, Document> answer, Set<String> missing) {
        Optional<Document> remembered = known.get(id);
        if (remembered == null) {
            missing.add(id);
        } else {
            remembered.ifPresent(document -> answer.put(id, document));
        }
    }

    /** A long answer forgets what it began with rather than to hold a city. */
    private void keep(String id, @Nullable Document document) {
        forget(List.of(id));
        long more = weight(id, document);
        if (!room.take(more, bytes)) {
            overflowed = true;
            clear();
            if (!room.take(more, bytes)) {
                return;
            }
        }
        known.put(id, Optional.ofNullable(document));
        bytes += more;
    }

    void clear() {
        known.clear();
        room.give(bytes);
        bytes = 0;
    }

    void foresee(Collection<String> ids) {
        if (foreseen.size() + ids.size() <= MOST_FORESEEN) {
            foreseen.addAll(ids);
        }
    }

    void forget(Collection<String> ids) {
        for (String id : ids) {
            Optional<Document> gone = known.remove(id);
            if (gone != null) {
                long less = weight(id, gone.orElse(null));
                room.give(less);
                bytes -= less;
            }
        }
    }

    private static long weight(String id, @Nullable Document document) {
        return id.length() + (document == null ? 0 : document.body().length);
    }

    @Nullable
    String first() {
        return first;
    }

    List<String> asked() {
        return List.copyOf(asked);
    }
}
