// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.UnitKind;
import taizhang.query.asof.AsOf;
import taizhang.query.bureau.Scope;
import taizhang.query.bureau.Tree;
import taizhang.query.compliance.verdict.Holdings;
import taizhang.query.compliance.verdict.Judge;
import taizhang.query.compliance.verdict.Verdict;
import taizhang.query.rule.KnownRules;
import taizhang.rules.Activity;
import taizhang.rules.Duty;
import taizhang.rules.Period;
import taizhang.rules.RuleCatalogue;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.directory.Directory.Bureau;
import taizhang.web.security.Viewer;

/** Answers how duties stand. Nothing is stored: each verdict is worked out from what was known as of the day asked for. */
@Component
public class Compliance {

    /** Of what units may claim; more of a big city would fill a small heap. */
    private static final int DOCUMENTS_AT_ONCE = 960;

    private final KnownRules rules;
    private final Judge judge;
    private final Candidates candidates;
    private final Exempted exempted;
    private final Bureaus bureaus;

    Compliance(KnownRules rules, Judge judge, Candidates candidates, Exempted exempted, Bureaus bureaus) {
        this.rules = rules;
        this.judge = judge;
        this.candidates = candidates;
        this.exempted = exempted;
        this.bureaus = bureaus;
    }

    /** In the tree of the time, see {@link #cells(int, String, BureauId, Tree, AsOf, Viewer)}. */
    public List<Cell> cells(int year, @Nullable String rule, @Nullable BureauId bureau, AsOf asOf, Viewer viewer) {
        return cells(year, rule, bureau, Tree.THEN, asOf, viewer);
    }

    /**
     * The year's cells, by rule, then unit in the order of their codes, then period. A verdict is the same in either tree;
     * the tree says who may look at it and, where only one unit is asked for, whose cells are its own.
     *
     * @param rule only this one; all when absent
     * @param bureau only this one, as now with those that went on in it; all that the viewer may see when absent
     * @throws Refused {@link Problem#NOT_FOUND} for a rule that does not exist and a bureau that the viewer can't see
     */
    public List<Cell> cells(
            int year, @Nullable String rule, @Nullable BureauId bureau, Tree tree, AsOf asOf, Viewer viewer) {
        List<Bureau> subjects = subjects(tree, asOf, viewer)
                .filter(subject -> bureau == null || bureau.equals(subject.row()))
                .map(Placed::unit)
                .toList();
        if (bureau != null && subjects.isEmpty()) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        RuleCatalogue known = rules.at(asOf);
        return cells(year, known, idsOf(rule, known), subjects, asOf);
    }

    /**
     * As above, of the units that stand in some rows of {@link #rows}.
     *
     * @param only these rules; all when empty
     * @throws Refused {@link Problem#NOT_FOUND} where none of the rules exists
     */
    public List<Cell> cells(
            int year, Collection<String> only, Set<BureauId> rows, Tree tree, AsOf asOf, Viewer viewer) {
        RuleCatalogue known = rules.at(asOf);
        List<String> ids = known.ids().stream()
                .filter(id -> only.isEmpty() || only.contains(id))
                .toList();
        if (ids.isEmpty() && !only.isEmpty()) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return cells(
                year,
                known,
                ids,
                subjects(tree, asOf, viewer)
                        .filter(subject -> rows.contains(subject.row()))
                        .map(Placed::unit)
                        .toList(),
                asOf);
    }

    /** Those that the viewer may see in whose rows the units of a year stand, in the order of their codes. */
    public List<Bureau> rows(int year, Tree tree, AsOf asOf, Viewer viewer) {
        Directory placed = placed(tree, asOf);
        return subjects(tree, asOf, viewer)
                .filter(subject -> isThereIn(subject.unit(), year))
                .map(Placed::row)
                .distinct()
                .flatMap(row -> placed.find(row).stream())
                .toList();
    }

    /** A unit that the viewer may see, and in whose row it stands: in its own but for one that went on in another. */
    private record Placed(Bureau unit, BureauId row) {}

    private Stream<Placed> subjects(Tree tree, AsOf asOf, Viewer viewer) {
        Directory placed = placed(tree, asOf);
        Scope scope = Scope.of(viewer, placed);
        return known(asOf).bureaus().stream()
                .filter(unit -> scope.has(unit.id()))
                .map(unit -> new Placed(unit, tree == Tree.NOW ? placed.goingOn(unit.id()) : unit.id()));
    }

    private Directory placed(Tree tree, AsOf asOf) {
        return tree == Tree.NOW ? bureaus.directory() : known(asOf);
    }

    private static Collection<String> idsOf(@Nullable String rule, RuleCatalogue known) {
        if (rule != null && !known.ids().contains(rule)) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return rule == null ? known.ids() : List.of(rule);
    }

    /**
     * One cell.
     *
     * @throws Refused {@link Problem#NOT_FOUND} where there is none or the viewer can't see the bureau
     */
    public Cell cell(String rule, String period, BureauId bureau, AsOf asOf, Viewer viewer) {
        Bureau subject = visible(bureau, asOf, viewer);
        return rules.at(asOf)
                .duty(rule, period)
                .map(duty -> judging(known(asOf), List.of(subject), List.of(duty), asOf)
                        .cell(duty, subject))
                .orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }

    /** What a unit owes itself in a year, whoever asks; nothing for one that was not known on the day. */
    public List<Cell> ofBureau(BureauId bureau, int year, AsOf asOf) {
        return known(asOf).find(bureau).stream()
                .flatMap(known -> own(year, List.of(known), asOf))
                .toList();
    }

    /** The same with its branches, groups and central group, whose ledgers its secretary keeps too. */
    public List<Cell> withUnits(BureauId bureau, int year, AsOf asOf) {
        Directory known = known(asOf);
        Set<BureauId> below = known.find(bureau).isPresent() ? known.subtree(bureau) : Set.of();
        List<Bureau> units = known.bureaus().stream()
                .filter(unit -> unit.id().equals(bureau) || unit.unit() != UnitKind.BUREAU && below.contains(unit.id()))
                .toList();
        return own(year, units, asOf).toList();
    }

    /** What a bureau owes in the periods that hold a day, whoever asks: rules and numbers, no records. */
    public List<Cell> running(BureauId bureau, LocalDate day, AsOf asOf) {
        return ofBureau(bureau, day.getYear(), asOf).stream()
                .filter(cell -> cell.verdict().duty().period().holds(day))
                .toList();
    }

    /**
     * The cells of duties that need not be in force, of all units that the viewer may see.
     *
     * @param duties of one year
     */
    List<Cell> supposing(Collection<Duty> duties, int year, AsOf asOf, Viewer viewer) {
        List<Cell> cells = new ArrayList<>();
        inParts(
                ofTheYear(visible(asOf, viewer), year),
                duties,
                asOf,
                (judging, units) -> judging.cells(duties, units).stream()
                        .filter(cell -> !cell.isRollUp())
                        .forEach(cells::add));
        return cells;
    }

    /** What each of some units has in a year, for figures. */
    Map<Bureau, Holdings> holdings(Period year, Collection<Bureau> units, AsOf asOf) {
        Directory known = known(asOf);
        Set<BureauId> asked = new LinkedHashSet<>();
        units.forEach(unit -> Inheritance.collect(unit.id(), known, asked));
        Inheritance inheritance =
                new Inheritance(known, candidates.of(asked, Set.of(year.first().getYear()), Activity.OF_RECORDS, asOf));
        Map<Bureau, Holdings> holdings = new LinkedHashMap<>();
        units.forEach(unit -> holdings.put(unit, inheritance.holdings(unit.id(), year)));
        return holdings;
    }

    /** The year's verdicts of each of some units, without sums. */
    Map<BureauId, List<Verdict>> verdicts(int year, List<Bureau> units, AsOf asOf) {
        Map<BureauId, List<Verdict>> verdicts = new LinkedHashMap<>();
        own(year, units, asOf)
                .forEach(cell -> verdicts.computeIfAbsent(cell.bureau().id(), _ -> new ArrayList<>())
                        .add(cell.verdict()));
        return verdicts;
    }

    /**
     * The units of a year that the viewer may see.
     *
     * @param bureau only this one; all when absent
     * @throws Refused {@link Problem#NOT_FOUND} for one that the viewer can't see
     */
    List<Bureau> units(int year, @Nullable BureauId bureau, AsOf asOf, Viewer viewer) {
        return ofTheYear(bureau == null ? visible(asOf, viewer) : List.of(visible(bureau, asOf, viewer)), year);
    }

    private static List<Bureau> ofTheYear(List<Bureau> units, int year) {
        return units.stream().filter(unit -> isThereIn(unit, year)).toList();
    }

    private static boolean isThereIn(Bureau unit, int year) {
        return unit.endsOn() == null || unit.endsOn().isAfter(LocalDate.of(year, 1, 1));
    }

    /** Of all rules, without sums. */
    private Stream<Cell> own(int year, List<Bureau> units, AsOf asOf) {
        RuleCatalogue known = rules.at(asOf);
        return cells(year, known, known.ids(), units, asOf).stream().filter(cell -> !cell.isRollUp());
    }

    private List<Cell> cells(int year, RuleCatalogue known, Collection<String> ids, List<Bureau> subjects, AsOf asOf) {
        List<Bureau> ofTheYear = ofTheYear(subjects, year);
        Map<String, List<Duty>> duties = new LinkedHashMap<>();
        ids.forEach(id -> duties.put(id, known.duties(id, year)));
        List<Duty> all = duties.values().stream().flatMap(List::stream).toList();
        Map<String, List<Cell>> cells = new LinkedHashMap<>();
        inParts(
                ofTheYear,
                all,
                asOf,
                (judging, units) -> duties.forEach((id, ofRule) ->
                        cells.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(judging.cells(ofRule, units))));
        return cells.values().stream().flatMap(List::stream).toList();
    }

    private void inParts(
            List<Bureau> units, Collection<Duty> duties, AsOf asOf, BiConsumer<Judging, List<Bureau>> part) {
        Directory known = known(asOf);
        int atOnce = DOCUMENTS_AT_ONCE / Math.max(1, Judging.activities(duties).size());
        for (int from = 0; from < units.size(); from += atOnce) {
            List<Bureau> some = units.subList(from, Math.min(units.size(), from + atOnce));
            part.accept(judging(known, some, duties, asOf), some);
        }
    }

    private Judging judging(Directory known, Collection<Bureau> asked, Collection<Duty> duties, AsOf asOf) {
        return Judging.of(judge, candidates, known, asked, duties, exempted, asOf);
    }

    private Directory known(AsOf asOf) {
        return bureaus.directory().at(asOf.position(), asOf.today());
    }

    private List<Bureau> visible(AsOf asOf, Viewer viewer) {
        Directory known = known(asOf);
        Scope scope = Scope.of(viewer, known);
        return known.bureaus().stream().filter(bureau -> scope.has(bureau.id())).toList();
    }

    private Bureau visible(BureauId bureau, AsOf asOf, Viewer viewer) {
        return visible(asOf, viewer).stream()
                .filter(known -> known.id().equals(bureau))
                .findFirst()
                .orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }
}
