// SPDX-License-Identifier: Apache-2.0
package taizhang.projection.answer;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import taizhang.projection.answer.OneAnswer.Lane;

/** What one answer remembers, of one thread. */
final class Memory {

    private final String question;
    private final Habits habits;
    private final Map<Lane, Remembered> lanes = new EnumMap<>(Lane.class);
    private final Map<Class<?>, Object> asked = new HashMap<>();
    private @Nullable Likeness likeness;

    Memory(String question, Habits habits, Room room) {
        this.question = question;
        this.habits = habits;
        for (Lane lane : Lane.values()) {
            lanes.put(lane, new Remembered(room, first -> foreseen(lane, first)));
        }
    }

    Remembered lane(Lane lane) {
        return Objects.requireNonNull(lanes.get(lane));
    }

    void about(Likeness kind) {
        likeness = kind;
    }

    Object once(Class<?> kind, Supplier<?> ask) {
        Object known = asked.get(kind);
        if (known == null) {
            known = ask.get();
            asked.put(kind, known);
        }
        return known;
    }

    /** Of the same question of the same reader; or of one like it; or of whoever asked it. */
    private Collection<String> foreseen(Lane lane, String first) {
        List<String> same = habits.of(exactly(lane, first));
        if (!same.isEmpty()) {
            return same;
        }
        List<String> alike =
                likeness == null || lane == Lane.READER ? List.of() : likeness.ids(habits.of(likeness.key()));
        return alike.isEmpty() ? habits.of(roughly(lane, first)) : alike;
    }

    /** Keeps what was asked for, so that it is foreseen the next time, and forgets the rest. */
    void end() {
        lanes.forEach((lane, remembered) -> {
            remembered.clear();
            String first = remembered.first();
            if (first != null) {
                List<String> ids = remembered.asked();
                habits.keep(exactly(lane, first), ids);
                habits.keep(roughly(lane, first), lane == Lane.READER ? together(habits.of(first), ids) : ids);
                if (likeness != null && lane == Lane.VIEWS && ids.size() <= Likeness.MOST) {
                    habits.keep(likeness.key(), likeness.patterns(ids));
                }
            }
        });
    }

    /** What pages want to know of a reader is little and nearly the same, so it is all fetched for the next one. */
    private static List<String> together(List<String> before, List<String> ids) {
        Set<String> all = new LinkedHashSet<>(ids);
        all.addAll(before);
        return all.size() <= Likeness.MOST ? List.copyOf(all) : ids;
    }

    /** The reader is told by the first document about them. */
    private String exactly(Lane lane, String first) {
        return switch (lane) {
            case READER -> first + ' ' + question;
            case VIEWS -> "views " + lane(Lane.READER).first() + ' ' + question;
        };
    }

    private String roughly(Lane lane, String first) {
        return switch (lane) {
            case READER -> first;
            case VIEWS -> "views " + question;
        };
    }
}
