// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import taizhang.query.compliance.rule.Duty;
import taizhang.query.compliance.rule.Period;
import taizhang.query.compliance.rule.Rule;
import taizhang.web.directory.Directory.Bureau;

/** The cells of one rule as a table, bureau by period. */
record Matrix(Rule rule, List<Period> periods, List<Row> rows) {

    /** @param slots as many as there are periods, in their order */
    record Row(Bureau bureau, List<Slot> slots) {}

    /** @param cell absent where the period was over before the bureau began */
    record Slot(Period period, @Nullable Cell cell) {}

    /** @param cells by rule, bureau and period, which is the order of the tables too */
    static List<Matrix> of(List<Cell> cells) {
        Map<String, List<Cell>> byRule = new LinkedHashMap<>();
        cells.forEach(cell -> byRule.computeIfAbsent(cell.verdict().rule().id(), _ -> new ArrayList<>())
                .add(cell));
        return byRule.values().stream().map(Matrix::ofOne).toList();
    }

    private static Matrix ofOne(List<Cell> cells) {
        List<Duty> duties = cells.stream()
                .map(cell -> cell.verdict().duty())
                .distinct()
                .sorted(Comparator.comparing(duty -> duty.period().first()))
                .toList();
        List<Period> periods = duties.stream().map(Duty::period).toList();
        Map<Bureau, Map<Period, Cell>> byBureau = new LinkedHashMap<>();
        cells.forEach(cell -> byBureau.computeIfAbsent(cell.bureau(), _ -> new LinkedHashMap<>())
                .put(cell.verdict().duty().period(), cell));
        List<Row> rows = new ArrayList<>();
        byBureau.forEach((bureau, own) -> rows.add(new Row(
                bureau,
                periods.stream()
                        .map(period -> new Slot(period, own.get(period)))
                        .toList())));
        return new Matrix(duties.getLast().rule(), periods, rows);
    }
}
