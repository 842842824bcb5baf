// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.Collection;
import java.util.List;
import taizhang.query.compliance.figure.Completion;
import taizhang.query.compliance.figure.Rate;
import taizhang.query.compliance.verdict.Verdict;
import taizhang.web.directory.Directory.Bureau;

/**
 * One duty of one unit and how it stands.
 *
 * @param below of a sum: the units of which it is the sum; empty for a duty that the unit owes itself
 */
public record Cell(Bureau bureau, Verdict verdict, List<Cell> below) {

    public Cell {
        below = List.copyOf(below);
    }

    public Cell(Bureau bureau, Verdict verdict) {
        this(bureau, verdict, List.of());
    }

    /** Whether it tells how the units below stand; such a cell enters no figure. */
    public boolean isRollUp() {
        return !below.isEmpty();
    }

    /** F1 of these cells; sums are passed over, because the units below have entered already. */
    static Rate completion(Collection<Cell> cells) {
        return Completion.of(cells.stream()
                        .filter(cell -> !cell.isRollUp())
                        .map(Cell::verdict)
                        .toList())
                .rate();
    }
}
