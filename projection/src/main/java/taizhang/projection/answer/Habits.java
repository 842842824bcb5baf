// SPDX-License-Identifier: Apache-2.0
package taizhang.projection.answer;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which ids were asked for the last time. They may be wrong at any time; what was used longest ago is forgotten first. */
final class Habits {

    /** What a string of its own takes beside its characters. */
    private static final int OVERHEAD = 56;

    private record Habit(List<String> ids, long weight) {}

    private final long most;
    private final Map<String, Habit> byKey = new LinkedHashMap<>(16, 0.75f, true);
    private long held;

    /** @param most bytes, roughly */
    Habits(long most) {
        this.most = most;
    }

    /** Empty for a key that is not known. */
    synchronized List<String> of(String key) {
        Habit habit = byKey.get(key);
        return habit == null ? List.of() : habit.ids();
    }

    synchronized void keep(String key, List<String> ids) {
        long weight = weight(key) + ids.stream().mapToLong(Habits::weight).sum();
        if (weight > most / 8) {
            // One question must not push out all others.
            return;
        }
        Habit before = byKey.put(key, new Habit(ids, weight));
        held += weight - (before == null ? 0 : before.weight());
        Iterator<Habit> eldest = byKey.values().iterator();
        while (held > most && eldest.hasNext()) {
            held -= eldest.next().weight();
            eldest.remove();
        }
    }

    private static long weight(String text) {
        return text.length() + OVERHEAD;
    }
}
