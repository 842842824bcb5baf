// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.query.compliance.Figure;
import taizhang.query.compliance.rule.Period;
import taizhang.query.compliance.rule.Rule;

/**
 * The city's year as a table, bureau by period, whatever is counted in it.
 *
 * @param columns of a table of records; empty for one of verdicts
 * @param rule of a table of verdicts
 * @param periods of a table of verdicts; empty for one of records
 * @param totals one for each column, of the rows that are shown
 */
public record CitySheet(
        List<Column> columns, @Nullable Rule rule, List<Period> periods, List<Group> groups, List<Total> totals) {

    /** @param key how its name is called: {@code city.month.3} or {@code compliance.column.QUARTER} with the number */
    public record Column(String key, int number) {}

    /** @param title absent where a system heads itself */
    public record Group(String title, boolean system, List<Row> rows) {}

    /**
     * @param goneOn the day on which it went on in the bureau in whose row it is counted too
     * @param lineage names of those that went on in it
     * @param total in the year: records, or what was counted of what was due
     */
    public record Row(
            BureauId bureau,
            String name,
            int depth,
            @Nullable LocalDate goneOn,
            List<String> lineage,
            List<Cell> cells,
            Total total) {}

    /**
     * One of the two kinds of cell.
     *
     * @param href where its reasons stand; absent where there is nothing
     * @param count of records
     * @param countNow what is counted of it today, where somebody compares and it is another number
     * @param figure of verdicts
     * @param now as countNow
     */
    public record Cell(
            @Nullable String href,
            @Nullable Integer count,
            @Nullable Integer countNow,
            @Nullable Figure figure,
            @Nullable Figure now) {

        public boolean isChanged() {
            return countNow != null || now != null;
        }
    }

    /** @param due absent for records */
    public record Total(int counted, @Nullable Integer due) {

        Total plus(Total other) {
            return new Total(counted + other.counted, due == null || other.due == null ? null : due + other.due);
        }
    }

    /** Of all rows, those once that are counted in another row too. */
    public Total sum() {
        return rule == null
                ? totals.stream().reduce(Total::plus).orElse(new Total(0, null))
                : groups.stream()
                        .flatMap(group -> group.rows().stream())
                        .filter(row -> row.goneOn() == null)
                        .map(Row::total)
                        .reduce(new Total(0, 0), Total::plus);
    }

    /** Columns with the name and the total. */
    public int width() {
        return columns.size() + periods.size() + 2;
    }
}
