// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.query.bureau.Tree;
import taizhang.query.compliance.Matrix.Row;
import taizhang.query.compliance.Matrix.Slot;
import taizhang.rules.Duty;
import taizhang.rules.Period;
import taizhang.web.directory.Directory;

/** Puts the cells of one rule into rows. */
final class MatrixRows {

    private final List<Duty> duties;
    private final Tree tree;
    private final Directory directory;
    private final Map<BureauId, Map<Period, Cell>> known;
    private final Map<BureauId, Map<Period, Cell>> today;

    /** @param cells at least one */
    MatrixRows(Collection<Cell> cells, Tree tree, Directory directory, Collection<Cell> today) {
        this.duties = cells.stream()
                .map(cell -> cell.verdict().duty())
                .distinct()
                .sorted(Comparator.comparing(duty -> duty.period().first()))
                .toList();
        this.tree = tree;
        this.directory = directory;
        this.known = byBureau(cells);
        this.today = byBureau(today);
    }

    private static Map<BureauId, Map<Period, Cell>> byBureau(Collection<Cell> cells) {
        Map<BureauId, Map<Period, Cell>> byBureau = new LinkedHashMap<>();
        cells.forEach(cell -> byBureau.computeIfAbsent(cell.bureau().id(), _ -> new LinkedHashMap<>())
                .put(cell.verdict().duty().period(), cell));
        return byBureau;
    }

    Matrix matrix() {
        Map<BureauId, List<BureauId>> gone = new LinkedHashMap<>();
        for (BureauId bureau : known.keySet()) {
            BureauId head = tree == Tree.NOW ? directory.goingOn(bureau) : bureau;
            // One that went on in a unit without cells of its own keeps its own row.
            BureauId row = known.containsKey(head) ? head : bureau;
            gone.computeIfAbsent(row, _ -> new ArrayList<>());
            if (!row.equals(bureau)) {
                gone.get(row).add(bureau);
            }
        }
        List<Row> rows = new ArrayList<>();
        gone.forEach((head, others) -> {
            rows.add(row(head, others, false));
            others.forEach(other -> rows.add(row(other, List.of(), true)));
        });
        return new Matrix(duties.getLast().rule(), periods(), rows);
    }

    private List<Period> periods() {
        return duties.stream().map(Duty::period).toList();
    }

    private Row row(BureauId head, List<BureauId> others, boolean counted) {
        List<BureauId> all = Stream.concat(Stream.of(head), others.stream()).toList();
        return new Row(
                head,
                directory.find(head).map(Directory.Bureau::name).orElseGet(() -> nameOf(head)),
                counted ? directory.find(head).map(Directory.Bureau::endsOn).orElse(null) : null,
                periods().stream().map(period -> slot(head, all, period)).toList(),
                Cell.completion(all.stream()
                        .flatMap(bureau -> cells(known, bureau).values().stream())
                        .toList()));
    }

    private String nameOf(BureauId bureau) {
        return cells(known, bureau).values().iterator().next().bureau().name();
    }

    private Slot slot(BureauId head, List<BureauId> all, Period period) {
        Figure figure = figure(known, all, period);
        Figure now = figure(today, all, period);
        return new Slot(period, cells(known, head).get(period), figure, Objects.equals(figure, now) ? null : now);
    }

    private static @Nullable Figure figure(Map<BureauId, Map<Period, Cell>> cells, List<BureauId> all, Period period) {
        return all.stream()
                .flatMap(bureau -> Stream.ofNullable(cells(cells, bureau).get(period)))
                .map(cell -> Figure.of(cell.verdict()))
                .reduce(Figure::plus)
                .orElse(null);
    }

    private static Map<Period, Cell> cells(Map<BureauId, Map<Period, Cell>> of, BureauId bureau) {
        return of.getOrDefault(bureau, Map.of());
    }
}
