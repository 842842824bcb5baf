// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.subject;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was told of a unit from a day on: the latest effective holds, and of two for one day the one that was
 * recorded last (rules E2.5).
 */
record Dated<T>(LocalDate from, T told) {

    /** @param inOrderRecorded as they came */
    static <T> List<Dated<T>> sorted(List<Dated<T>> inOrderRecorded) {
        List<Dated<T>> sorted = new ArrayList<>(inOrderRecorded);
        sorted.sort(Comparator.comparing(Dated::from));
        return List.copyOf(sorted);
    }

    static <T> @Nullable T on(LocalDate day, List<Dated<T>> sorted) {
        for (int at = sorted.size() - 1; at >= 0; at--) {
            if (!sorted.get(at).from().isAfter(day)) {
                return sorted.get(at).told();
            }
        }
        return null;
    }
}
