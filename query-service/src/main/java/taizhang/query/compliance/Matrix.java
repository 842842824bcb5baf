// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.query.bureau.Tree;
import taizhang.query.compliance.figure.Rate;
import taizhang.rules.Period;
import taizhang.rules.Rule;
import taizhang.web.directory.Directory;

/** The cells of one rule as a table, bureau by period. */
public record Matrix(Rule rule, List<Period> periods, List<Row> rows) {

    /**
     * @param goneOn the day on which the unit went on in the one in whose row it is counted too; absent for all others
     * @param slots as many as there are periods, in their order
     */
    public record Row(
            BureauId bureau, String name, @Nullable LocalDate goneOn, List<Slot> slots, Rate rate) {}

    /**
     * @param cell the bureau's own; absent where the period was over before it began
     * @param figure what is shown, with what went on in the bureau added
     * @param now what is known of it today, where that is another figure and somebody wants to compare
     */
    public record Slot(
            Period period,
            @Nullable Cell cell,
            @Nullable Figure figure,
            @Nullable Figure now) {}

    /**
     * @param cells by rule, bureau and period, which is the order of the tables too
     * @param tree as now, a bureau's row adds up the units that went on in it, and theirs follow
     * @param directory the tree in which names are read
     * @param today what is known now of the same cells; empty where nobody compares
     */
    public static List<Matrix> of(Collection<Cell> cells, Tree tree, Directory directory, Collection<Cell> today) {
        Map<String, List<Cell>> now = byRule(today);
        List<Matrix> matrices = new ArrayList<>();
        byRule(cells)
                .forEach((rule, own) ->
                        matrices.add(new MatrixRows(own, tree, directory, now.getOrDefault(rule, List.of())).matrix()));
        return matrices;
    }

    private static Map<String, List<Cell>> byRule(Collection<Cell> cells) {
        Map<String, List<Cell>> byRule = new LinkedHashMap<>();
        cells.forEach(cell -> byRule.computeIfAbsent(cell.verdict().rule().id(), _ -> new ArrayList<>())
                .add(cell));
        return byRule;
    }
}
