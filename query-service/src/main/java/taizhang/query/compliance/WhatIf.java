// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.verdict.State;
import taizhang.query.compliance.verdict.Verdict;
import taizhang.query.rule.KnownRules;
import taizhang.rules.Duty;
import taizhang.rules.Rule;
import taizhang.rules.RuleBook;
import taizhang.rules.RuleFault;
import taizhang.web.security.Viewer;

/**
 * What a rule would have meant for the years that are over, before anyone is told of it: who met what is asked now and would
 * not have met what is to be asked, and how many more gatherings it takes. Nothing is kept of it.
 */
@Component
final class WhatIf {

    private static final int MOST_YEARS = 20;

    private final KnownRules rules;
    private final Compliance compliance;

    WhatIf(KnownRules rules, Compliance compliance) {
        this.rules = rules;
        this.compliance = compliance;
    }

    /**
     * @param rule of the draft
     * @param beside the rule that it is compared with; absent for one that is new
     * @param units in order of their codes, with those for which nothing would change
     */
    record Outcome(Rule rule, @Nullable Rule beside, int from, int to, List<Row> units) {

        public int flips() {
            return (int) units.stream().filter(row -> row.flips() > 0).count();
        }

        public int more() {
            return units.stream().mapToInt(Row::more).sum();
        }
    }

    /**
     * @param due how much the draft would have asked for over all its periods
     * @param counted what was there for it, in each period no more than asked
     * @param missed how many of its periods would have been missed
     * @param missedNow how many periods of the rule beside were missed
     * @param more how many gatherings more than the rule beside it takes from where the unit stood
     */
    record Row(BureauId bureau, String name, int due, int counted, int missed, int missedNow, int more) {

        /** With another year of the draft and of the rule beside it. */
        Row and(Sum then, Sum now) {
            return new Row(
                    bureau,
                    name,
                    due + then.due,
                    counted + then.counted,
                    missed + then.missed,
                    missedNow + now.missed,
                    more + Math.max(0, then.open() - now.open()));
        }

        /** Whether a unit that missed nothing would have missed something. */
        public int flips() {
            return missedNow == 0 && missed > 0 ? 1 : 0;
        }
    }

    /** @throws Refused {@link Problem#RULE_INVALID} with the place, {@link Problem#NUMBER_RANGE} for years that can't be */
    List<Outcome> run(String text, int from, int to, AsOf asOf, Viewer viewer) {
        int last = asOf.today().getYear();
        if (to > last || to < 2000) {
            throw Refused.field("to", Problem.NUMBER_RANGE, 2000, last);
        }
        if (from > to || from <= to - MOST_YEARS) {
            throw Refused.field("from", Problem.NUMBER_RANGE, to - MOST_YEARS + 1, to);
        }
        List<Outcome> outcomes = new ArrayList<>();
        for (Rule rule : drafted(text, rules.book(asOf))) {
            outcomes.add(outcome(rule, from, to, asOf, viewer));
        }
        return outcomes;
    }

    private static List<Rule> drafted(String text, RuleBook book) {
        try {
            Set<String> known = new HashSet<>();
            book.all().forEach(rule -> known.add(rule.id() + "/" + rule.version()));
            return book.and("draft.yml", text).all().stream()
                    .filter(rule -> !known.contains(rule.id() + "/" + rule.version()))
                    .toList();
        } catch (RuleFault fault) {
            throw fault.refused();
        }
    }

    private Outcome outcome(Rule rule, int from, int to, AsOf asOf, Viewer viewer) {
        Rule beside = beside(rules.at(asOf).versions(rule.overlayOf() == null ? rule.id() : rule.overlayOf()));
        Map<BureauId, Row> rows = new TreeMap<>();
        for (int year = from; year <= to; year++) {
            // Both in one pass over the records, which is most of the work.
            Set<Duty> asked = Collections.newSetFromMap(new IdentityHashMap<>());
            if (beside != null) {
                asked.addAll(beside.supposedIn(year));
            }
            List<Duty> both = new ArrayList<>(asked);
            both.addAll(rule.supposedIn(year));
            Map<BureauId, Sum> now = new HashMap<>();
            Map<BureauId, Sum> then = new HashMap<>();
            for (Cell cell : compliance.supposing(both, year, asOf, viewer)) {
                if (asked.contains(cell.verdict().duty())) {
                    now.merge(cell.bureau().id(), Sum.of(cell), Sum::plus);
                } else {
                    then.merge(cell.bureau().id(), Sum.of(cell), Sum::plus);
                    rows.putIfAbsent(
                            cell.bureau().id(),
                            new Row(cell.bureau().id(), cell.bureau().name(), 0, 0, 0, 0, 0));
                }
            }
            rows.replaceAll(
                    (unit, row) -> row.and(then.getOrDefault(unit, Sum.NOTHING), now.getOrDefault(unit, Sum.NOTHING)));
        }
        return new Outcome(rule, beside, from, to, List.copyOf(rows.values()));
    }

    /** What the draft is laid over, or the version in force before it. */
    private static @Nullable Rule beside(List<Rule> versions) {
        return versions.isEmpty() ? null : versions.getLast();
    }

    /**
     * What periods that are over come to; what nobody owes or nobody can tell is nothing.
     *
     * @param counted in each period at most what is due
     * @param missed how many of them were
     */
    private record Sum(int due, int counted, int missed) {

        static final Sum NOTHING = new Sum(0, 0, 0);

        static Sum of(Cell cell) {
            Verdict verdict = cell.verdict();
            boolean over = verdict.duty().period().last().isBefore(verdict.asOf());
            if (!over || verdict.state() == State.UNKNOWN) {
                return NOTHING;
            }
            return new Sum(
                    verdict.due(), Math.min(verdict.due(), verdict.counted()), verdict.state() == State.MISSED ? 1 : 0);
        }

        Sum plus(Sum other) {
            return new Sum(due + other.due, counted + other.counted, missed + other.missed);
        }

        int open() {
            return due - counted;
        }
    }
}
