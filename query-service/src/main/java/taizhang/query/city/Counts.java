// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import java.util.Arrays;
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

    /** Adds up while a document is read. */
    static final class Sum {
        private final Map<RecordKind, int[]> byKind = new EnumMap<>(RecordKind.class);

        /** @param months twelve numbers, January first */
        void add(RecordKind kind, int[] months) {
            int[] sum = byKind.computeIfAbsent(kind, _ -> new int[MONTHS]);
            for (int i = 0; i < MONTHS; i++) {
                sum[i] += months[i];
            }
        }

        Counts counts() {
            int[] months = new int[MONTHS];
            Map<RecordKind, List<Integer>> kinds = new EnumMap<>(RecordKind.class);
            byKind.forEach((kind, own) -> {
                if (Arrays.stream(own).anyMatch(count -> count != 0)) {
                    kinds.put(kind, list(own));
                }
                for (int i = 0; i < MONTHS; i++) {
                    months[i] += own[i];
                }
            });
            return new Counts(Arrays.stream(months).sum(), list(months), kinds);
        }

        private static List<Integer> list(int[] months) {
            return Arrays.stream(months).boxed().toList();
        }
    }
}
