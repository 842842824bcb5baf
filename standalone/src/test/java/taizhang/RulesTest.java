// SPDX-License-Identifier: Apache-2.0
package taizhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A bureau with two branches and a group in the first months of 2026; the clock stands at 15 April. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RulesTest {

    private static PlayedLedger ledger;

    @BeforeAll
    static void play_the_story(@TempDir Path data) throws Exception {
        ledger = new PlayedLedger("rules.jsonl", data);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    /**
     * a-1 has a committee: 2 of 5 came in January, which is no quorum; 3 of 5 in February; nobody met in March. a-2 has none.
     * The group began on 20 January and met in February. Branch a-1 held one members' meeting, which was its
     * organisational-life meeting too; its theme day of February was the lecture of the bureau's secretary, and what
     * happened in January and March was none. The report was due before 1 March and filed on the 2nd.
     */
    @ParameterizedTest(name = "{0} of {2} in {1}: {3} {4}/{5}")
    @CsvSource({
        "DZB-02, 2026-01, a-1, MISSED, 0, 1",
        "DZB-02, 2026-02, a-1, MET, 1, 1",
        "DZB-02, 2026-03, a-1, MISSED, 0, 1",
        "DZB-02, 2026-04, a-1, NOT_DUE, 0, 1",
        "DZB-02, 2026-02, a-2, NOT_APPLICABLE, 0, 0",
        "DZB-03, 2026-01, a-1-g, EXEMPT, 0, 0",
        "DZB-03, 2026-02, a-1-g, MET, 1, 1",
        "DZB-03, 2026-03, a-1-g, MISSED, 0, 1",
        "DZB-01, 2026-Q1, a-1, MET, 1, 1",
        "DZB-01, 2026-Q1, a-2, MISSED, 0, 1",
        "DZB-04, 2026-02, a-1, MET, 1, 1",
        "DZB-04, 2026-03, a-1, MISSED, 0, 1",
        "DZB-06, 2026, a-1, MET, 1, 1",
        "DZB-06, 2026, a-2, NOT_DUE, 0, 1",
        "DZB-05, 2026, a, MET, 1, 1",
        "ZXZ-01, 2026-Q1, a, MET, 1, 1",
        "ZXZ-01, 2026-Q2, a, NOT_DUE, 0, 1",
        "PF-08, 2026, a, MET_LATE, 1, 1",
        "CT-R1, 2026, a, NOT_DUE, 1, 1",
        "PF-01, 2026-12-04..2026-12-04, a, NOT_DUE, 0, 1"
    })
    void a_duty_stands_as_worked_out_by_hand(
            String rule, String period, String unit, String state, int counted, int due) {
        JsonNode cell = cell(rule, period, unit);
        assertThat(cell.get("state").asString()).isEqualTo(state);
        assertThat(cell.get("counted").asInt()).isEqualTo(counted);
        assertThat(cell.get("due").asInt()).isEqualTo(due);
    }

    /** Of committees only a-1's is owed, so the bureau's February is 1 of 1 and its March 0 of 1; of members' meetings both are. */
    @ParameterizedTest(name = "{0} in {1}: {2} {3}/{4}")
    @CsvSource({
        "DZB-02, 2026-02, MET, 1, 1",
        "DZB-02, 2026-03, MISSED, 0, 1",
        "DZB-01, 2026-Q1, MISSED, 1, 2",
        "DZB-06, 2026, NOT_DUE, 1, 2"
    })
    void the_bureau_has_the_sum_of_its_branches(String rule, String period, String state, int counted, int due) {
        a_duty_stands_as_worked_out_by_hand(rule, period, "a", state, counted, due);
        assertThat(cell(rule, period, "a").get("rollUp").asBoolean()).isTrue();
    }

    @Test
    void a_meeting_without_a_quorum_says_so() {
        assertThat(cell("DZB-02", "2026-01", "a-1").at("/refusals/0/reason").asString())
                .isEqualTo("NO_QUORUM");
        JsonNode why = ledger.get("/api/compliance/DZB-02/2026-01/a-1/why");
        assertThat(why.at("/notCounted/0/sentence").asString()).contains("法定人数");
        assertThat(why.at("/source/clause").asString()).isEqualTo("12");
        assertThat(why.get("colour").asString()).as("only generally asked for").isEqualTo("AMBER");
    }

    /** On 11 February nobody knew of the group's meeting, and the report could still be in time. */
    @Test
    void each_day_is_judged_by_what_it_knew() {
        assertThat(ledger.get("/api/compliance/DZB-03/2026-02/a-1-g?asOf=2026-02-11")
                        .get("state")
                        .asString())
                .isEqualTo("NOT_DUE");
        assertThat(ledger.get("/api/compliance/PF-08/2026/a?asOf=2026-02-28")
                        .get("state")
                        .asString())
                .isEqualTo("NOT_DUE");
        assertThat(ledger.get("/api/compliance/PF-08/2026/a?asOf=2026-03-01")
                        .get("state")
                        .asString())
                .isEqualTo("MISSED");
    }

    /**
     * F1 of a-1 on 15 April: committee 1 of 3 months, members 1 of 1 quarter, theme day 1 of 3 months: 3 ÷ 7. F5 of the
     * bureau: one case heard, notified, attended by the chief, who spoke.
     */
    @Test
    void the_figures_come_with_what_they_were_worked_out_from() {
        JsonNode branch =
                ledger.get("/api/compliance/figures?year=2026&bureau=a-1").at("/units/0/figures/0");
        assertThat(branch.get("formula").asString()).isEqualTo("F1_COMPLETION");
        assertThat(branch.get("numerator").asInt()).isEqualTo(3);
        assertThat(branch.get("denominator").asInt()).isEqualTo(7);
        JsonNode figures =
                ledger.get("/api/compliance/figures?year=2026&bureau=a").at("/units/0/figures");
        assertThat(figures.valueStream()
                        .filter(rate -> rate.get("formula").asString().startsWith("F5"))
                        .map(rate -> rate.get("percent").asString()))
                .containsOnly("100.00");
    }

    private static JsonNode cell(String rule, String period, String unit) {
        return ledger.get("/api/compliance/" + rule + "/" + period + "/" + unit);
    }
}
