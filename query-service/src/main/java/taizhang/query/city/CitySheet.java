// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;

/**
 * The city's year as a table, bureau by period, whatever is counted in it. All its words are the reader's already: a table of
 * some thousand cells is made faster of words than of questions.
 *
 * @param totals one for each column, of the rows that are shown
 * @param sum of the totals
 */
public record CitySheet(List<String> columns, List<Group> groups, List<Cell> totals, String sum) {

    static final CitySheet EMPTY = new CitySheet(List.of(), List.of(), List.of(), "");

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
            List<Cell> cells,
            String total) {}

    /**
     * @param column its name again, for a screen without columns
     * @param css how it looks
     * @param href where its reasons stand; absent where there is nothing
     * @param now what is known of it today, where somebody compares and it is something else
     */
    public record Cell(
            String column,
            String css,
            @Nullable String href,
            @Nullable String symbol,
            String words,
            @Nullable String now) {}

    /** Columns with the name and the total. */
    public int width() {
        return columns.size() + 2;
    }
}
