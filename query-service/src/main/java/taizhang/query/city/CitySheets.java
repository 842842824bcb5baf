// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.query.asof.AsOf;
import taizhang.query.city.CityFilter.Grouping;
import taizhang.query.city.CityFilter.Span;
import taizhang.query.city.CitySheet.Group;
import taizhang.query.city.CitySheet.Row;
import taizhang.query.compliance.Figure;
import taizhang.query.compliance.Matrix;
import taizhang.query.compliance.MatrixWords;
import taizhang.query.compliance.SheetCell;
import taizhang.query.rows.RowPage;

/**
 * Lays the city's figures out in a table: filtered, grouped, in the fixed order of bureau codes. It is long because there are
 * two kinds of figures and two kinds of groups.
 */
final class CitySheets {

    private final CityFilter filter;
    private final AsOf asOf;
    private final CityOverview overview;
    private final CityWords words;

    CitySheets(CityFilter filter, AsOf asOf, CityOverview overview, CityWords words) {
        this.filter = filter;
        this.asOf = asOf;
        this.overview = overview;
        this.words = words;
    }

    /** @param now what is known today, where somebody compares */
    CitySheet ofRecords(@Nullable CityOverview now) {
        List<String> columns = IntStream.rangeClosed(1, 12 / filter.period().months())
                .mapToObj(number -> filter.period() == Span.MONTH
                        ? words.of("city.month." + number)
                        : words.of("compliance.column.QUARTER", number))
                .toList();
        List<SheetCell> totals = new ArrayList<>();
        for (int number = 1; number <= columns.size(); number++) {
            totals.add(words.total(columns.get(number - 1), sum(overview.totals(), number)));
        }
        Wanted wanted = wanted(filter::wants);
        return new CitySheet(
                columns,
                wanted.page(),
                wanted.groups(row -> List.of(records(row, columns, now))),
                totals,
                Integer.toString(overview.totals().total()));
    }

    private Row records(CityOverview.Row row, List<String> columns, @Nullable CityOverview now) {
        String timeline = timeline(row.bureau());
        Counts later = now == null
                ? row.counts()
                : now.row(row.bureau()).map(CityOverview.Row::counts).orElseGet(() -> new Counts.Sum().counts());
        List<SheetCell> cells = new ArrayList<>();
        for (int number = 1; number <= columns.size(); number++) {
            int count = sum(row.counts(), number);
            int known = sum(later, number);
            cells.add(words.count(
                    columns.get(number - 1),
                    timeline + "#month-" + firstMonth(row.counts(), number),
                    count,
                    known == count ? null : known));
        }
        return new Row(
                row.bureau(),
                row.name(),
                depth(row),
                false,
                timeline,
                row.lineage().isEmpty() ? null : words.joined(row.lineage()),
                cells,
                Integer.toString(row.counts().total()));
    }

    private String timeline(BureauId bureau) {
        return filter.tree().link(asOf.link("/bureaus/" + bureau + "/timeline?year=" + overview.year()));
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
            return CitySheet.EMPTY;
        }
        Map<BureauId, List<Matrix.Row>> rows = new LinkedHashMap<>();
        BureauId head = null;
        for (Matrix.Row row : matrix.rows()) {
            // Those that went on in a bureau follow its row.
            head = row.goneOn() == null || head == null ? row.bureau() : head;
            rows.computeIfAbsent(head, _ -> new ArrayList<>()).add(row);
        }
        List<String> columns = words.verdicts().columns(matrix);
        rows.replaceAll((_, own) -> own.stream()
                .filter(verdicts -> filter.state() == null || has(verdicts))
                .toList());
        Wanted wanted = wanted(row ->
                filter.wants(row) && !rows.getOrDefault(row.bureau(), List.of()).isEmpty());
        // A unit that is counted in another row too is counted there.
        List<Matrix.Row> counted = wanted.all()
                .flatMap(row -> rows.getOrDefault(row.bureau(), List.of()).stream())
                .filter(row -> row.goneOn() == null)
                .toList();
        return new CitySheet(
                columns,
                wanted.page(),
                wanted.groups(row -> rows.getOrDefault(row.bureau(), List.of()).stream()
                        .map(verdicts -> verdicts(verdicts, matrix, columns, row))
                        .toList()),
                totals(counted, columns),
                sum(counted));
    }

    private List<SheetCell> totals(List<Matrix.Row> rows, List<String> columns) {
        List<SheetCell> totals = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int counted = 0;
            int due = 0;
            for (Matrix.Row row : rows) {
                Figure figure = row.slots().get(i).figure();
                if (figure != null) {
                    counted += Math.min(figure.counted(), figure.due());
                    due += figure.due();
                }
            }
            totals.add(new SheetCell(
                    columns.get(i), "", null, null, words.verdicts().rate(counted, due), null));
        }
        return totals;
    }

    private String sum(List<Matrix.Row> rows) {
        return words.verdicts()
                .rate(
                        rows.stream().mapToLong(row -> row.rate().numerator()).sum(),
                        rows.stream().mapToLong(row -> row.rate().denominator()).sum());
    }

    private boolean has(Matrix.Row row) {
        return row.slots().stream()
                .map(Matrix.Slot::figure)
                .filter(Objects::nonNull)
                .anyMatch(figure -> figure.state() == filter.state());
    }

    private Row verdicts(Matrix.Row row, Matrix matrix, List<String> columns, CityOverview.Row place) {
        List<SheetCell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Matrix.Slot slot = row.slots().get(i);
            String why = slot.cell() == null ? null : asOf.link(MatrixWords.why(matrix, row, slot));
            cells.add(words.verdicts().cell(columns.get(i), why, slot));
        }
        LocalDate gone = row.goneOn();
        return new Row(
                row.bureau(),
                words.verdicts().name(row),
                gone == null ? depth(place) : depth(place) + 1,
                gone != null,
                // As now, a unit that went on in another has no page of its own.
                gone == null
                        ? timeline(row.bureau())
                        : asOf.link("/bureaus/" + row.bureau() + "/timeline?year=" + overview.year()),
                null,
                cells,
                words.verdicts().rate(row.rate().numerator(), row.rate().denominator()));
    }

    private int depth(CityOverview.Row row) {
        return filter.group() == Grouping.SYSTEM ? row.depth() : 0;
    }

    private record Heading(String title, List<CityOverview.Row> members) {}

    /** The rows that the reader asked for, under their headings, and which of them are on this page. */
    private record Wanted(List<Heading> headings, RowPage page) {

        Stream<CityOverview.Row> all() {
            return headings.stream().flatMap(heading -> heading.members().stream());
        }

        List<Group> groups(Function<CityOverview.Row, List<Row>> words) {
            Set<BureauId> shown = page.rows(all().toList()).stream()
                    .map(CityOverview.Row::bureau)
                    .collect(Collectors.toSet());
            return headings.stream()
                    .map(heading -> new Group(
                            heading.title(),
                            heading.members().stream()
                                    .filter(row -> shown.contains(row.bureau()))
                                    .flatMap(row -> words.apply(row).stream())
                                    .toList()))
                    .filter(group -> !group.rows().isEmpty())
                    .toList();
        }
    }

    private Wanted wanted(Predicate<CityOverview.Row> wants) {
        Map<String, List<CityOverview.Row>> grouped = switch (filter.group()) {
            case SYSTEM -> systems();
            case DISTRICT -> districts();
        };
        List<Heading> headings = new ArrayList<>();
        grouped.forEach((title, members) -> headings.add(
                new Heading(title(title), members.stream().filter(wants).toList())));
        int of = headings.stream().mapToInt(heading -> heading.members().size()).sum();
        return new Wanted(headings, new RowPage("page", filter.page(), RowPage.TABLE, of));
    }

    private String title(String of) {
        return switch (filter.group()) {
            case SYSTEM -> words.of("city.system", of);
            case DISTRICT -> of.isEmpty() ? words.of("city.district.none") : words.of("city.district", of);
        };
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
