// SPDX-License-Identifier: Apache-2.0
package taizhang.query.share;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;

/** What of an activity's totals no other bureau has said to be its own: that is the host's, until somebody says so. */
public final class Rest {

    private record Measure(QuantityKind what, String unit) {
        static Measure of(Quantity quantity) {
            return new Measure(quantity.what(), quantity.unit());
        }
    }

    private Rest() {}

    /** One line for each kind and unit of which something is left; "more than" stays so. */
    public static List<Quantity> of(List<Quantity> totals, Collection<List<Quantity>> shares) {
        if (shares.isEmpty()) {
            return totals;
        }
        Set<Measure> measures = new LinkedHashSet<>();
        totals.forEach(total -> measures.add(Measure.of(total)));
        List<Quantity> rest = new ArrayList<>();
        for (Measure measure : measures) {
            long left = Math.max(
                    0,
                    sum(totals, measure)
                            - shares.stream()
                                    .mapToLong(share -> sum(share, measure))
                                    .sum());
            boolean atLeast =
                    totals.stream().anyMatch(total -> Measure.of(total).equals(measure) && total.atLeast());
            if (left > 0 || atLeast) {
                rest.add(new Quantity(measure.what(), left, measure.unit(), atLeast));
            }
        }
        return rest;
    }

    private static long sum(List<Quantity> quantities, Measure measure) {
        return quantities.stream()
                .filter(quantity -> Measure.of(quantity).equals(measure))
                .mapToLong(Quantity::number)
                .sum();
    }
}
