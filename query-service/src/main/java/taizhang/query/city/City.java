// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauEvent.BureauCoded;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordKind;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.bureau.BureauTree;
import taizhang.query.bureau.Scope;
import taizhang.query.bureau.Tree;
import taizhang.query.bureau.WholeBureau;
import taizhang.query.city.CityOverview.Row;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.security.Viewer;

/** Answers what stands on the city's ledger in a year: one document and the directory. */
@Component
public class City {

    private final Views views;
    private final Bureaus bureaus;
    private final LedgerClock clock;

    City(Views views, Bureaus bureaus, LedgerClock clock) {
        this.views = views;
        this.bureaus = bureaus;
        this.clock = clock;
    }

    /** In the tree of the time, see {@link #overview(int, RecordKind, Tree, AsOf, Viewer)}. */
    public CityOverview overview(int year, @Nullable RecordKind kind, AsOf asOf, Viewer viewer) {
        return overview(year, kind, Tree.THEN, asOf, viewer);
    }

    /**
     * @param kind the only kind to count; all when absent
     * @param tree THEN: that of the last day of the year or of the day asked for, with the units that ended in the year
     *     besides; NOW: today's, where a merged unit's numbers are added to those of the one that it went on in
     */
    public CityOverview overview(int year, @Nullable RecordKind kind, Tree tree, AsOf asOf, Viewer viewer) {
        CityYear document = views.find(CityYear.id(year), CityYear.class)
                .map(Views.View::document)
                .orElse(CityYear.EMPTY);
        return overview(document, year, kind, tree, asOf, viewer);
    }

    /** The same rows with nothing in them, for who puts something else there. */
    CityOverview empty(int year, Tree tree, AsOf asOf, Viewer viewer) {
        return overview(CityYear.EMPTY, year, null, tree, asOf, viewer);
    }

    private CityOverview overview(
            CityYear document, int year, @Nullable RecordKind kind, Tree tree, AsOf asOf, Viewer viewer) {
        Directory known = WholeBureau.tree(bureaus.directory(), tree, year, asOf);
        Scope scope = Scope.of(viewer, known);
        Map<BureauId, Counts.Sum> rows = new HashMap<>();
        Counts.Sum totals = new Counts.Sum();
        for (CityYear.Line line : document.lines()) {
            if ((kind != null && kind != line.kind()) || !scope.hasAny(line.bureaus())) {
                continue;
            }
            int[] months = line.months(asOf.position());
            totals.add(line.kind(), months);
            rowsOf(line, tree, known)
                    .forEach(bureau ->
                            rows.computeIfAbsent(bureau, _ -> new Counts.Sum()).add(line.kind(), months));
        }
        return new CityOverview(
                year,
                asOf.day(),
                kind,
                scope.wholeCity(),
                rows(
                        shown(known, year, tree),
                        known,
                        tree,
                        tree == Tree.NOW ? clock.today() : WholeBureau.dayOf(year, asOf),
                        scope,
                        rows),
                totals.counts());
    }

    /** A joint record of a unit and of the one that it went on in stands once in the row of both. */
    private static Set<BureauId> rowsOf(CityYear.Line line, Tree tree, Directory known) {
        return line.bureaus().stream()
                .map(bureau -> tree == Tree.NOW ? known.goingOn(bureau) : bureau)
                .collect(Collectors.toSet());
    }

    private Directory shown(Directory known, int year, Tree tree) {
        LocalDate newYear = LocalDate.of(year, 1, 1);
        return known.notEndedBy(tree == Tree.NOW ? clock.today() : newYear);
    }

    private static List<Row> rows(
            Directory shown, Directory known, Tree tree, LocalDate day, Scope scope, Map<BureauId, Counts.Sum> sums) {
        return BureauTree.of(shown, scope::has).branches().stream()
                .map(branch -> new Row(
                        branch.bureau().id(),
                        branch.bureau().name(),
                        branch.bureau().parent(),
                        branch.depth(),
                        district(branch.bureau(), known, day),
                        tree == Tree.THEN ? List.of() : lineage(branch.bureau().id(), known),
                        sums.getOrDefault(branch.bureau().id(), new Counts.Sum())
                                .counts()))
                .toList();
    }

    private static @Nullable String district(Directory.Bureau bureau, Directory known, LocalDate day) {
        Set<BureauId> passed = new HashSet<>();
        Optional<Directory.Bureau> step = Optional.of(bureau);
        while (step.isPresent() && passed.add(step.get().id())) {
            BureauCoded codes = step.get().codesOn(day);
            if (codes != null && codes.divisionCode() != null) {
                return codes.divisionCode().value();
            }
            step = Optional.ofNullable(step.get().parent()).flatMap(known::find);
        }
        return null;
    }

    private static List<String> lineage(BureauId bureau, Directory known) {
        return known.mergedInto(bureau).stream()
                .flatMap(gone -> Stream.concat(Stream.of(gone.name()), lineage(gone.id(), known).stream()))
                .toList();
    }
}
