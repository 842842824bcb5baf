// SPDX-License-Identifier: Apache-2.0
package taizhang.projection.answer;

import java.util.List;
import taizhang.storage.recent.RecentBytes;

/** Which ids were asked for the last time. They may be wrong at any time; what was used longest ago is forgotten first. */
final class Habits {

    /** What a string of its own takes beside its characters. */
    private static final int OVERHEAD = 56;

    private record Habit(List<String> ids, long weight) {}

    private final long mostOfOne;
    private final RecentBytes<String, Habit> byKey;

    /** @param most bytes, roughly */
    Habits(long most) {
        this.mostOfOne = most / 8;
        this.byKey = new RecentBytes<>(most, Habit::weight);
    }

    /** Empty for a key that is not known. */
    List<String> of(String key) {
        Habit habit = byKey.get(key);
        return habit == null ? List.of() : habit.ids();
    }

    void keep(String key, List<String> ids) {
        long weight = weight(key) + ids.stream().mapToLong(Habits::weight).sum();
        // One question must not push out all others.
        if (weight <= mostOfOne) {
            byKey.put(key, new Habit(ids, weight));
        }
    }

    private static long weight(String text) {
        return text.length() + OVERHEAD;
    }
}
