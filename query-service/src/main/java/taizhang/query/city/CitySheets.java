// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.query.asof.AsOf;
import taizhang.query.city.CityFilter.Grouping;
import taizhang.query.city.CityFilter.Span;
import taizhang.query.city.CitySheet.Column;
import taizhang.query.city.CitySheet.Group;
import taizhang.query.city.CitySheet.Row;
import taizhang.query.city.CitySheet.Total;
import taizhang.query.compliance.Figure;
import taizhang.query.compliance.Matrix;

/** Lays the city's figures out in a table: filtered, grouped, in the fixed order of bureau codes. */
final class CitySheets {

    private final CityFilter filter;
    private final AsOf asOf;
    private final CityOverview overview;

    CitySheets(CityFilter filter, AsOf asOf, CityOverview overview) {
        this.filter = filter;
        this.asOf = asOf;
        this.overview = overview;
    }

    /** @param now what is known today, where somebody compares */
    CitySheet ofRecords(@Nullable CityOverview now) {
        int months = filter.period().months();
        List<Column> columns = IntStream.rangeClosed(1, 12 / months)
                .mapToObj(number -> new Column(
                        filter.period() == Span.MONTH ? "city.month." + number : "compliance.column.QUARTER", number))
                .toList();
        List<Group> groups = groups(row -> List.of(records(row, now)));
        return new CitySheet(
                columns,
                null,
                List.of(),
                groups,
                columns.stream()
                        .map(column -> new Total(sum(overview.totals(), column.number()), null))
                        .toList());
    }

    private Row records(CityOverview.Row row, @Nullable CityOverview now) {
        String timeline =
                filter.tree().link(asOf.link("/bureaus/" + row.bureau() + "/timeline?year=" + overview.year()));
        List<CitySheet.Cell> cells = new ArrayList<>();
        for (int number = 1; number <= 12 / filter.period().months(); number++) {
            int count = sum(row.counts(), number);
            int column = number;
            Integer later = now == null
                    ? null
                    : now.row(row.bureau())
                            .map(known -> sum(known.counts(), column))
                            .orElse(0);
            cells.add(new CitySheet.Cell(
                    timeline + "#month-" + firstMonth(row.counts(), number),
                    count,
                    later == null || later == count ? null : later,
                    null,
                    null));
        }
        return new Row(
                row.bureau(),
                row.name(),
                depth(row),
                null,
                row.lineage(),
                cells,
                new Total(row.counts().total(), null));
    }

    private int sum(Counts counts, int column) {
        int months = filter.period().months();
        return IntStream.rangeClosed((column - 1) * months + 1, column * months)
                .map(counts::in)
                .sum();
    }

    /** Where the list of a timeline begins for a column: its first month with a record. */
    private int firstMonth(Counts counts, int column) {
        int months = filter.period().months();
        int first = (column - 1) * months + 1;
        return IntStream.range(first, first + months)
                .filter(month -> counts.in(month) > 0)
                .findFirst()
                .orElse(first);
    }

    CitySheet ofVerdicts(@Nullable Matrix matrix) {
        if (matrix == null) {
            return new CitySheet(List.of(), null, List.of(), List.of(), List.of());
        }
        Map<BureauId, List<Matrix.Row>> rows = new LinkedHashMap<>();
        BureauId head = null;
        for (Matrix.Row row : matrix.rows()) {
            // Those that went on in a bureau follow its row.
            head = row.goneOn() == null || head == null ? row.bureau() : head;
            rows.computeIfAbsent(head, _ -> new ArrayList<>()).add(row);
        }
        List<Group> groups = groups(row -> rows.getOrDefault(row.bureau(), List.of()).stream()
                .filter(verdicts -> filter.state() == null || has(verdicts))
                .map(verdicts -> verdicts(verdicts, matrix, row))
                .toList());
        List<Total> totals = new ArrayList<>();
        for (int i = 0; i < matrix.periods().size(); i++) {
            Total total = new Total(0, 0);
            for (Group group : groups) {
                for (Row row : group.rows()) {
                    Figure figure = row.cells().get(i).figure();
                    if (figure != null && row.goneOn() == null) {
                        total = total.plus(new Total(Math.min(figure.counted(), figure.due()), figure.due()));
                    }
                }
            }
            totals.add(total);
        }
        return new CitySheet(List.of(), matrix.rule(), matrix.periods(), groups, totals);
    }

    private boolean has(Matrix.Row row) {
        return row.slots().stream()
                .map(Matrix.Slot::figure)
                .filter(Objects::nonNull)
                .anyMatch(figure -> figure.state() == filter.state());
    }

    private Row verdicts(Matrix.Row row, Matrix matrix, CityOverview.Row place) {
        return new Row(
                row.bureau(),
                row.name(),
                row.goneOn() == null ? depth(place) : depth(place) + 1,
                row.goneOn(),
                List.of(),
                row.slots().stream()
                        .map(slot -> new CitySheet.Cell(
                                slot.cell() == null
                                        ? null
                                        : asOf.link(
                                                "/compliance/" + matrix.rule().id() + "/"
                                                        + slot.period().label() + "/" + row.bureau()),
                                null,
                                null,
                                slot.figure(),
                                slot.now()))
                        .toList(),
                new Total(row.rate().counted(), row.rate().due()));
    }

    private int depth(CityOverview.Row row) {
        return filter.group() == Grouping.SYSTEM ? row.depth() : 0;
    }

    private List<Group> groups(Function<CityOverview.Row, List<Row>> rows) {
        Map<String, List<CityOverview.Row>> grouped = switch (filter.group()) {
            case SYSTEM -> systems();
            case DISTRICT -> districts();
        };
        List<Group> groups = new ArrayList<>();
        grouped.forEach((title, members) -> {
            List<Row> shown = members.stream()
                    .filter(filter::wants)
                    .flatMap(row -> rows.apply(row).stream())
                    .toList();
            if (!shown.isEmpty()) {
                groups.add(new Group(title, filter.group() == Grouping.SYSTEM, shown));
            }
        });
        return groups;
    }

    private Map<String, List<CityOverview.Row>> systems() {
        Map<String, List<CityOverview.Row>> systems = new LinkedHashMap<>();
        overview.systems()
                .forEach(rows -> systems.computeIfAbsent(rows.getFirst().name(), _ -> new ArrayList<>())
                        .addAll(rows));
        return systems;
    }

    /** By code; those without one come last. */
    private Map<String, List<CityOverview.Row>> districts() {
        Map<String, List<CityOverview.Row>> districts = new TreeMap<>();
        List<CityOverview.Row> nowhere = new ArrayList<>();
        overview.bureaus()
                .forEach(row -> Optional.ofNullable(row.district())
                        .map(code -> districts.computeIfAbsent(code, _ -> new ArrayList<>()))
                        .orElse(nowhere)
                        .add(row));
        Map<String, List<CityOverview.Row>> all = new LinkedHashMap<>();
        districts.forEach((code, rows) -> all.put(
                code,
                rows.stream()
                        .sorted(Comparator.comparing(CityOverview.Row::bureau))
                        .toList()));
        if (!nowhere.isEmpty()) {
            all.put("", nowhere);
        }
        return all;
    }
}
