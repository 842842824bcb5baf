// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import taizhang.api.record.RecordKind;

/**
 * How many records stand in each month of a year.
 *
 * @param months twelve numbers, January first
 * @param byKind the same twelve for each kind that has any
 */
public record Counts(int total, List<Integer> months, Map<RecordKind, List<Integer>> byKind) {

    public static final int MONTHS = 12;

    /** @param month from 1 */
    public int in(int month) {
        return months.get(month - 1);
    }

    public int in(int month, RecordKind kind) {
        return byKind.getOrDefault(kind, Collections.nCopies(MONTHS, 0)).get(month - 1);
    }

    public int total(RecordKind kind) {
        return byKind.getOrDefault(kind, List.of()).stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Adds steps up while a document is read. */
    static final class Sum {
        private final Map<RecordKind, List<Integer>> byKind = new EnumMap<>(RecordKind.class);

        void add(RecordKind kind, CityYear.Step step) {
            List<Integer> months = byKind.computeIfAbsent(kind, _ -> new ArrayList<>(Collections.nCopies(MONTHS, 0)));
            months.set(step.month() - 1, months.get(step.month() - 1) + step.delta());
        }

        Counts counts() {
            byKind.values().removeIf(months -> months.stream().allMatch(count -> count == 0));
            List<Integer> months = new ArrayList<>(Collections.nCopies(MONTHS, 0));
            byKind.values().forEach(own -> {
                for (int i = 0; i < MONTHS; i++) {
                    months.set(i, months.get(i) + own.get(i));
                }
            });
            return new Counts(months.stream().mapToInt(Integer::intValue).sum(), List.copyOf(months), byKind);
        }
    }
}
