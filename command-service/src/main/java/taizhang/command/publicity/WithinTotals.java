// SPDX-License-Identifier: Apache-2.0
package taizhang.command.publicity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Refused.Fault;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;

/**
 * Policy: shares are parts of what the activity counted, so each names a kind and unit of the activity, and all shares
 * together come to no more than its total. A total that says "more than" has no end.
 */
record WithinTotals(List<Quantity> totals, Collection<List<Quantity>> others) {

    private record Measure(QuantityKind what, String unit) {
        static Measure of(Quantity quantity) {
            return new Measure(quantity.what(), quantity.unit());
        }
    }

    void require(List<Quantity> share) {
        List<Fault> faults = new ArrayList<>();
        Set<Measure> seen = new HashSet<>();
        for (int row = 0; row < share.size(); row++) {
            Measure measure = Measure.of(share.get(row));
            List<Quantity> whole = totals.stream()
                    .filter(total -> Measure.of(total).equals(measure))
                    .toList();
            String at = "quantities[" + row + "].";
            if (whole.isEmpty() || !seen.add(measure)) {
                faults.add(new Fault(Problem.SHARE_UNKNOWN, at + "what", List.of()));
            } else if (whole.stream().noneMatch(Quantity::atLeast)) {
                long left = Math.max(0, sum(whole) - sum(said(measure)));
                if (share.get(row).number() > left) {
                    faults.add(new Fault(Problem.NUMBER_RANGE, at + "number", List.of(0, left)));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    private List<Quantity> said(Measure measure) {
        return others.stream()
                .flatMap(List::stream)
                .filter(quantity -> Measure.of(quantity).equals(measure))
                .toList();
    }

    private static long sum(List<Quantity> quantities) {
        return quantities.stream().mapToLong(Quantity::number).sum();
    }
}
