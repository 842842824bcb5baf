// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.query.compliance.verdict.Reason;
import taizhang.query.compliance.verdict.State;
import taizhang.query.compliance.verdict.Verdict;
import taizhang.rules.RuleCatalogue;
import taizhang.rules.RuleFiles;

/** F1 and 超额 (rules E2.17). */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CompletionTest {

    private static final RuleCatalogue RULES =
            RuleFiles.shipped().and("city.yml", """
                    rules:
                      - {id: ZXZ-01-L1, version: 1, overlayOf: ZXZ-01, name: {zh: 按月, en: Monthly}, modality: local,
                         period: {kind: MONTH}, effective: {from: 2020-01-01}}
                      - {id: T-HOURS, version: 1, name: {zh: 学时, en: Hours}, modality: local, source: {title: 市, certainty: G},
                         scope: {subjectKind: bureau}, match: {activity: [PARTY_LECTURE]}, threshold: {op: ">=", value: 9, unit: hour},
                         period: {kind: YEAR}, effective: {from: 2020-01-01}}
                    """).catalogue();

    private static Verdict cell(String rule, String period, State state, int counted, int due, Reason... reasons) {
        return new Verdict(
                RULES.duty(rule, period).orElseThrow(),
                state,
                due,
                counted,
                null,
                List.of(reasons),
                List.of(),
                List.of(),
                LocalDate.of(2026, 12, 31));
    }

    /** Three counted where one was due is one of one with a surplus of two; it pays nothing of the quarter that was missed. */
    @Test
    void the_surplus_of_one_period_pays_for_no_other_and_is_told_beside() {
        Completion completion = Completion.of(
                List.of(cell("ZXZ-01", "2026-Q1", State.MET, 3, 1), cell("ZXZ-01", "2026-Q2", State.MISSED, 0, 1)));
        assertThat(completion.rate()).isEqualTo(new Rate(Formula.F1_COMPLETION, 1, 2));
        assertThat(completion.surplus()).isEqualTo(2);
    }

    /** Exempt: due nothing, and what was held all the same is no surplus. Facts missing: left out. Q4 ends today. */
    @Test
    void exempt_periods_owe_nothing_and_those_without_facts_or_still_running_stay_out() {
        Completion completion = Completion.of(List.of(
                cell("ZXZ-01", "2026-Q1", State.EXEMPT, 1, 0, Reason.EXEMPTION_APPROVED),
                cell("ZXZ-01", "2026-Q2", State.UNKNOWN, 1, 0, Reason.FACT_MISSING),
                cell("ZXZ-01", "2026-Q3", State.MET_LATE, 1, 1),
                cell("ZXZ-01", "2026-Q4", State.MET, 1, 1)));
        assertThat(completion.rate()).isEqualTo(new Rate(Formula.F1_COMPLETION, 1, 1));
        assertThat(completion.surplus()).isZero();
    }

    @Test
    void rates_and_hours_stay_out() {
        Completion completion = Completion.of(
                List.of(cell("CT-R1", "2025", State.MET, 4, 4), cell("T-HOURS", "2025", State.MET, 9 * 60, 9 * 60)));
        assertThat(completion.rate().isKnown()).isFalse();
    }

    /** The quarter was met, of its three months one was: 1 + 1 of 1 + 3. */
    @Test
    void an_overlay_is_a_rule_of_its_own_beside_its_parent() {
        Completion completion = Completion.of(List.of(
                cell("ZXZ-01", "2026-Q1", State.MET, 1, 1),
                cell("ZXZ-01-L1", "2026-01", State.MISSED, 0, 1),
                cell("ZXZ-01-L1", "2026-02", State.MISSED, 0, 1),
                cell("ZXZ-01-L1", "2026-03", State.MET, 1, 1)));
        assertThat(completion.rate()).isEqualTo(new Rate(Formula.F1_COMPLETION, 2, 4));
    }
}
