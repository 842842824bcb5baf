// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.query.compliance.SheetCell;
import taizhang.query.rows.RowPage;

/**
 * The city's year as a table, bureau by period, whatever is counted in it. All its words are the reader's already: a table of
 * some thousand cells is made faster of words than of questions.
 *
 * @param page which of the rows that the reader asked for are in the groups
 * @param totals one for each column, of all rows that the reader asked for
 * @param sum of the totals
 */
public record CitySheet(List<String> columns, RowPage page, List<Group> groups, List<SheetCell> totals, String sum) {

    static final CitySheet EMPTY =
            new CitySheet(List.of(), new RowPage("page", 1, RowPage.TABLE, 0), List.of(), List.of(), "");

    public record Group(String title, List<Row> rows) {}

    /**
     * @param gone it went on in the bureau in whose row it is counted too
     * @param lineage which units went on in it
     * @param total in the year: records, or what was counted of what was due
     */
    public record Row(
            BureauId bureau,
            String name,
            int depth,
            boolean gone,
            String href,
            @Nullable String lineage,
            List<SheetCell> cells,
            String total) {}

    /** Columns with the name and the total. */
    public int width() {
        return columns.size() + 2;
    }
}
