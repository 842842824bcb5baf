// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.query.asof.AsOf;
import taizhang.rules.Rule;

/** The table of one rule in the reader's words. */
public record MatrixSheet(Rule rule, List<String> columns, List<Row> rows) {

    /**
     * @param gone it went on in the bureau above it, in whose row it is counted too
     * @param rate what was counted of what was due in the year
     */
    public record Row(BureauId bureau, String name, boolean gone, String href, List<SheetCell> cells, String rate) {}

    static MatrixSheet of(Matrix matrix, int year, AsOf asOf, MatrixWords words) {
        List<String> columns = words.columns(matrix);
        return new MatrixSheet(
                matrix.rule(),
                columns,
                matrix.rows().stream()
                        .map(row -> new Row(
                                row.bureau(),
                                words.name(row),
                                row.goneOn() != null,
                                asOf.link("/bureaus/" + row.bureau() + "/timeline?year=" + year),
                                cells(matrix, row, columns, asOf, words),
                                words.rate(row.rate().numerator(), row.rate().denominator())))
                        .toList());
    }

    private static List<SheetCell> cells(
            Matrix matrix, Matrix.Row row, List<String> columns, AsOf asOf, MatrixWords words) {
        List<SheetCell> cells = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            Matrix.Slot slot = row.slots().get(i);
            @Nullable String why = slot.cell() == null ? null : asOf.link(MatrixWords.why(matrix, row, slot));
            cells.add(words.cell(columns.get(i), why, slot));
        }
        return cells;
    }
}
