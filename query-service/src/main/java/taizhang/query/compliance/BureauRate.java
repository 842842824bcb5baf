// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import taizhang.api.bureau.BureauId;
import taizhang.query.bureau.Tree;
import taizhang.query.compliance.figure.Rate;
import taizhang.web.directory.Directory;

/**
 * F1 of one bureau.
 *
 * @param lineage the units that are counted here because they went on in it
 */
record BureauRate(BureauId bureau, String name, List<BureauId> lineage, long counted, long due) {

    static List<BureauRate> of(Collection<Cell> cells, Tree tree, Directory directory) {
        Map<BureauId, List<Cell>> rows = new TreeMap<>();
        cells.forEach(cell -> rows.computeIfAbsent(
                        tree == Tree.NOW
                                ? directory.goingOn(cell.bureau().id())
                                : cell.bureau().id(),
                        _ -> new ArrayList<>())
                .add(cell));
        List<BureauRate> rates = new ArrayList<>();
        rows.forEach((bureau, own) -> {
            Rate rate = Cell.completion(own);
            rates.add(new BureauRate(
                    bureau,
                    directory.name(bureau),
                    own.stream()
                            .map(cell -> cell.bureau().id())
                            .filter(unit -> !unit.equals(bureau))
                            .distinct()
                            .sorted()
                            .toList(),
                    rate.numerator(),
                    rate.denominator()));
        });
        return rates;
    }
}
