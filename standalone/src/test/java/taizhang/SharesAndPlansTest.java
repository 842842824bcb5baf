// SPDX-License-Identifier: Apache-2.0
package taizhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Bureau a plans three items for the first week of December 2026 and holds a night market with b on the 4th: 400 copies and
 * more than 60 answers. On the 6th b says that 150 copies and 20 answers were its own. On the 8th the superior drops the
 * second item, and the plan is closed. On the 10th a hands out 70 copies more, for no plan.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharesAndPlansTest {

    private static PlayedLedger ledger;

    @BeforeAll
    static void play_the_story(@TempDir Path data) throws Exception {
        ledger = new PlayedLedger("shares-and-plans.jsonl", data);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    private static JsonNode week(String asOf) {
        return ledger.get("/api/campaigns/CONSTITUTION_WEEK/2026" + asOf);
    }

    private static List<Integer> materialsOf(JsonNode rollUp) {
        return rollUp.get("bureaus")
                .valueStream()
                .map(row -> row.at("/materials/number").asInt())
                .toList();
    }

    /** 400 + 70, once. */
    @Test
    void the_city_counts_the_joint_activity_once() {
        assertThat(week("").get("activities").asInt()).isEqualTo(2);
        assertThat(week("").at("/materials/number").asInt()).isEqualTo(470);
        assertThat(week("").at("/consultations/number").asInt()).isEqualTo(60);
        assertThat(week("").at("/consultations/atLeast").asBoolean()).isTrue();
    }

    /** On the 5th both rows show all 400; on the 6th a has 400 − 150 = 250 and b 150; in the end a has 250 + 70 = 320. */
    @Test
    void each_row_counts_its_own_share_from_the_day_it_was_said() {
        assertThat(materialsOf(week("?asOf=2026-12-05"))).containsExactly(400, 400);
        assertThat(materialsOf(week("?asOf=2026-12-06"))).containsExactly(250, 150);
        assertThat(materialsOf(week(""))).containsExactly(320, 150);
    }

    /** 400 copies against 500; on the 7th all three items are planned, from the 8th on only the first and the third. */
    @Test
    void planned_against_done_leaves_out_what_the_superior_dropped() {
        JsonNode before = week("?asOf=2026-12-07").at("/plans/0/items");
        assertThat(states(before)).containsExactly("DONE", "OPEN", "OPEN");
        JsonNode after = week("").at("/plans/0/items");
        assertThat(states(after)).containsExactly("DONE", "DROPPED", "NOT_DONE");
        assertThat(after.at("/0/done/number").asInt()).isEqualTo(400);
    }

    /** Constitution Day itself: on the 5th b had not said anything yet, on the 6th it had. */
    @Test
    void a_co_host_meets_its_duty_from_the_day_on_which_it_confirmed_its_share() {
        String day = "/api/compliance/PF-01/2026-12-04..2026-12-04/";
        JsonNode before = ledger.get(day + "b?asOf=2026-12-05");
        assertThat(before.get("state").asString()).isEqualTo("MISSED");
        assertThat(before.at("/refusals/0/reason").asString()).isEqualTo("NOT_CONFIRMED");
        assertThat(ledger.get(day + "b?asOf=2026-12-06").get("state").asString())
                .isEqualTo("MET");
        assertThat(ledger.get(day + "b").get("counted").asInt()).isEqualTo(1);
        assertThat(ledger.get(day + "a?asOf=2026-12-05").get("state").asString())
                .isEqualTo("MET");
    }

    /** Of the first and the third item, whose days are over, the first was carried out; b has planned nothing. */
    @Test
    void what_was_carried_out_of_a_plan_is_a_figure_of_the_bureau_that_planned_it() {
        assertThat(fulfilment("a").get("numerator").asInt()).isEqualTo(1);
        assertThat(fulfilment("a").get("denominator").asInt()).isEqualTo(2);
        assertThat(fulfilment("a").get("percent").asString()).isEqualTo("50.00");
        assertThat(fulfilment("b").get("percent").asString()).isEqualTo("n/a");
    }

    private static JsonNode fulfilment(String bureau) {
        return ledger.get("/api/compliance/figures?year=2026&bureau=" + bureau)
                .at("/units/0/figures")
                .valueStream()
                .filter(rate -> rate.get("formula").asString().equals("F4_PLAN"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_plan_tells_of_its_filing_its_dropped_item_and_its_close() {
        JsonNode details = ledger.get("/api/records/plan").get("details");
        assertThat(details.at("/filings/0/filedWith").asString()).isEqualTo("市普法办");
        assertThat(details.at("/dropped/0/item").asString()).isEqualTo("2");
        assertThat(details.at("/closings/0/closedOn").asString()).isEqualTo("2026-12-08");
        assertThat(ledger.steps("plan")).containsExactly("RECORDED", "CONTINUED", "CONTINUED", "CONTINUED");
    }

    /** 9 of 12 came; one was at a duty and one was travelling, so 2 were on leave, and 12 − 9 − 2 = 1 was absent. */
    @Test
    void reasons_for_leave_come_to_those_on_leave() {
        JsonNode attendance = ledger.get("/api/records/study").at("/details/attendance");
        assertThat(attendance.get("leave").asInt()).isEqualTo(2);
        assertThat(attendance.get("absent").asInt()).isEqualTo(1);
        assertThat(attendance.at("/reasons/duty").asInt()).isEqualTo(1);
        assertThat(attendance.at("/reasons/illness").asInt()).isZero();
    }

    private static List<String> states(JsonNode items) {
        return items.valueStream().map(item -> item.get("state").asString()).toList();
    }
}
