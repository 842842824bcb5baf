// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.UnitKind;
import taizhang.query.asof.AsOf;
import taizhang.query.bureau.Scope;
import taizhang.query.bureau.Tree;
import taizhang.query.compliance.rule.Duty;
import taizhang.query.compliance.rule.RuleCatalogue;
import taizhang.query.compliance.verdict.Judge;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.directory.Directory.Bureau;
import taizhang.web.security.Viewer;

/** Answers how duties stand. Nothing is stored: each verdict is worked out from what was known as of the day asked for. */
@Component
public class Compliance {

    private final RuleCatalogue rules;
    private final Judge judge;
    private final Candidates candidates;
    private final Bureaus bureaus;

    Compliance(RuleCatalogue rules, Judge judge, Candidates candidates, Bureaus bureaus) {
        this.rules = rules;
        this.judge = judge;
        this.candidates = candidates;
        this.bureaus = bureaus;
    }

    /** In the tree of the time, see {@link #cells(int, String, BureauId, Tree, AsOf, Viewer)}. */
    public List<Cell> cells(int year, @Nullable String rule, @Nullable BureauId bureau, AsOf asOf, Viewer viewer) {
        return cells(year, rule, bureau, Tree.THEN, asOf, viewer);
    }

    /**
     * The year's cells, by rule, then bureau in the order of their codes, then period. A verdict is the same in either tree;
     * the tree says who may look at it and, where only one bureau is asked for, whose cells are its own.
     *
     * @param rule only this one; all when absent
     * @param bureau only this one, as now with those that went on in it; all that the viewer may see when absent
     * @throws Refused {@link Problem#NOT_FOUND} for a rule that does not exist and a bureau that the viewer can't see
     */
    public List<Cell> cells(
            int year, @Nullable String rule, @Nullable BureauId bureau, Tree tree, AsOf asOf, Viewer viewer) {
        if (rule != null && !rules.ids().contains(rule)) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        Directory known = known(asOf);
        Directory placed = tree == Tree.NOW ? bureaus.directory() : known;
        Scope scope = Scope.of(viewer, placed);
        List<Bureau> subjects = known.bureaus().stream()
                .filter(subject -> subject.unit() == UnitKind.BUREAU)
                .filter(subject -> scope.has(subject.id()))
                .filter(subject ->
                        bureau == null || bureau.equals(tree == Tree.NOW ? placed.goingOn(subject.id()) : subject.id()))
                .toList();
        if (bureau != null && subjects.isEmpty()) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return cells(year, rule == null ? rules.ids() : List.of(rule), subjects, asOf);
    }

    /**
     * One cell.
     *
     * @throws Refused {@link Problem#NOT_FOUND} where there is none or the viewer can't see the bureau
     */
    public Cell cell(String rule, String period, BureauId bureau, AsOf asOf, Viewer viewer) {
        Bureau subject = visible(bureau, asOf, viewer);
        return rules.duty(rule, period)
                .flatMap(duty -> {
                    int year = duty.period().first().getYear();
                    Directory known = known(asOf);
                    return judge(duty, subject, inheritance(List.of(subject), known, year, asOf), asOf);
                })
                .orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }

    /** A bureau's cells of a year, whoever asks; none for a bureau that was not known on the day. */
    public List<Cell> ofBureau(BureauId bureau, int year, AsOf asOf) {
        return known(asOf).find(bureau).stream()
                .flatMap(known -> cells(year, rules.ids(), List.of(known), asOf).stream())
                .toList();
    }

    /** What a bureau owes in the periods that hold a day, whoever asks: rules and numbers, no records. */
    public List<Cell> running(BureauId bureau, LocalDate day, AsOf asOf) {
        return ofBureau(bureau, day.getYear(), asOf).stream()
                .filter(cell -> cell.verdict().duty().period().holds(day))
                .toList();
    }

    private List<Cell> cells(int year, Collection<String> ids, List<Bureau> subjects, AsOf asOf) {
        List<Bureau> ofTheYear = subjects.stream()
                .filter(bureau -> bureau.unit() == UnitKind.BUREAU)
                .filter(bureau -> bureau.endsOn() == null || bureau.endsOn().isAfter(LocalDate.of(year, 1, 1)))
                .toList();
        Inheritance inheritance = inheritance(ofTheYear, known(asOf), year, asOf);
        List<Cell> cells = new ArrayList<>();
        for (String id : ids) {
            List<Duty> duties = rules.duties(id, year);
            for (Bureau bureau : ofTheYear) {
                for (Duty duty : duties) {
                    judge(duty, bureau, inheritance, asOf).ifPresent(cells::add);
                }
            }
        }
        return cells;
    }

    private Optional<Cell> judge(Duty duty, Bureau bureau, Inheritance inheritance, AsOf asOf) {
        return judge.judge(
                        duty,
                        bureau,
                        inheritance.claims(bureau.id(), duty.period()),
                        inheritance.succeedsWithin(bureau.id(), duty.period()),
                        asOf.today())
                .map(verdict -> new Cell(bureau, verdict));
    }

    private Inheritance inheritance(List<Bureau> subjects, Directory known, int year, AsOf asOf) {
        Set<BureauId> asked = new LinkedHashSet<>();
        subjects.forEach(subject -> Inheritance.collect(subject.id(), known, asked));
        return new Inheritance(known, candidates.of(asked, year, asOf));
    }

    private Directory known(AsOf asOf) {
        return bureaus.directory().at(asOf.position(), asOf.today());
    }

    private List<Bureau> visible(AsOf asOf, Viewer viewer) {
        Directory known = known(asOf);
        Scope scope = Scope.of(viewer, known);
        return known.bureaus().stream()
                .filter(bureau -> bureau.unit() == UnitKind.BUREAU)
                .filter(bureau -> scope.has(bureau.id()))
                .toList();
    }

    private Bureau visible(BureauId bureau, AsOf asOf, Viewer viewer) {
        return visible(asOf, viewer).stream()
                .filter(known -> known.id().equals(bureau))
                .findFirst()
                .orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }
}
