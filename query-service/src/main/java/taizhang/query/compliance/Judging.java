// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.subject.Subjects;
import taizhang.query.compliance.verdict.Judge;
import taizhang.rules.Activity;
import taizhang.rules.Duty;
import taizhang.web.directory.Directory;
import taizhang.web.directory.Directory.Bureau;

/** One answer being worked out: what was known of the units and their records is read once, then each duty is judged. */
final class Judging {

    private final Judge judge;
    private final LocalDate today;
    private final Subjects subjects;
    private final Inheritance inheritance;
    private final RollUp rollUp;

    private Judging(Judge judge, LocalDate today, Subjects subjects, Inheritance inheritance, RollUp rollUp) {
        this.judge = judge;
        this.today = today;
        this.subjects = subjects;
        this.inheritance = inheritance;
        this.rollUp = rollUp;
    }

    /** @param asked units whose cells will be asked for; those below them are read too */
    static Judging of(
            Judge judge,
            Candidates candidates,
            Directory known,
            Collection<Bureau> asked,
            Collection<Duty> duties,
            Exempted exempted,
            AsOf asOf) {
        Set<Integer> years = new LinkedHashSet<>();
        Set<Activity> activities = activities(duties);
        for (Duty duty : duties) {
            for (int year = duty.period().first().getYear();
                    year <= duty.period().ends().getYear();
                    year++) {
                years.add(year);
            }
        }
        Set<BureauId> read = new LinkedHashSet<>();
        asked.forEach(unit -> Inheritance.collect(unit.id(), known, read));
        candidates.foresee(read, years, activities);
        Set<BureauId> bound = new LinkedHashSet<>();
        asked.forEach(unit -> bound.addAll(known.subtree(unit.id())));
        Subjects subjects = new Subjects(known, exempted.of(bound, asOf));
        RollUp rollUp = new RollUp(known, subjects);
        for (Duty duty : duties) {
            if (duty.rule().rollup() != null) {
                for (Bureau above : asked) {
                    rollUp.below(
                                    above.id(),
                                    duty.rule().scope().subjectKind(),
                                    duty.period().first())
                            .forEach(unit -> Inheritance.collect(unit.id(), known, read));
                }
            }
        }
        Inheritance inheritance = new Inheritance(known, candidates.of(read, years, activities, asOf));
        return new Judging(judge, asOf.today(), subjects, inheritance, rollUp);
    }

    /** All that may count for any of some duties. */
    static Set<Activity> activities(Collection<Duty> duties) {
        Set<Activity> activities = EnumSet.noneOf(Activity.class);
        duties.forEach(duty -> activities.addAll(duty.rule().match().counted()));
        return activities;
    }

    List<Cell> cells(Collection<Duty> duties, Collection<Bureau> asked) {
        List<Cell> cells = new ArrayList<>();
        for (Bureau unit : asked) {
            for (Duty duty : duties) {
                Cell cell = cell(duty, unit);
                if (cell != null) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    /** Absent where the rule binds neither the unit nor one below it, or the period was over before it began. */
    @Nullable
    Cell cell(Duty duty, Bureau unit) {
        if (duty.rule().scope().subjectKind().is(unit.unit())) {
            return own(duty, unit);
        }
        if (duty.rule().rollup() == null) {
            return null;
        }
        List<Cell> below = rollUp
                .below(
                        unit.id(),
                        duty.rule().scope().subjectKind(),
                        duty.period().first())
                .stream()
                .map(one -> own(duty, one))
                .filter(one -> one != null)
                .toList();
        return RollUp.of(unit, duty, below, today);
    }

    private @Nullable Cell own(Duty duty, Bureau unit) {
        return judge.judge(duty, subjects.subject(unit), inheritance.holdings(unit.id(), duty.period()), today)
                .map(verdict -> new Cell(unit, verdict))
                .orElse(null);
    }
}
