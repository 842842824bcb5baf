// SPDX-License-Identifier: Apache-2.0
package taizhang.web.table;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number as a spreadsheet counts, from 1
 * @param cells as text; those to the right of the last that holds something are absent
 */
public record TableRow(int number, List<String> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** Empty where the row ends before. */
    public String at(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
