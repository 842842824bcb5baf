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

/** Three bureaus and a supervisor in the spring of 2026, played from a story, against figures worked out by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReviewAndJointTest {

    private static PlayedLedger ledger;

    @BeforeAll
    static void play_the_story(@TempDir Path data) throws Exception {
        ledger = new PlayedLedger("review-and-joint.jsonl", data);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    /** 9 of 12 for the host, so it counts; b said 3 of 8 (less than half), then 4 of 8, which is half; c was not there. */
    @Test
    void each_bureau_of_a_joint_session_counts_by_its_own_headcount() {
        assertThat(counted("a", "2026-Q1", "")).isEqualTo(1);
        assertThat(refusals("b", "2026-Q1", "?asOf=2026-03-03")).containsExactly("NOT_CONFIRMED");
        assertThat(refusals("b", "2026-Q1", "?asOf=2026-03-04")).containsExactly("BELOW_HALF");
        assertThat(counted("b", "2026-Q1", "?asOf=2026-03-05")).isEqualTo(1);
        assertThat(refusals("c", "2026-Q1", "?asOf=2026-03-04")).containsExactly("NOT_CONFIRMED");
        assertThat(refusals("c", "2026-Q1", "?asOf=2026-03-05")).isEmpty();
        JsonNode joint = ledger.get("/api/records/joint");
        assertThat(joint.at("/details/attendance/present").asInt())
                .as("the host's original")
                .isEqualTo(9);
        assertThat(joint.get("bureaus").valueStream().map(JsonNode::asString)).containsExactly("a", "b");
    }

    /** One joint session and that of c in March; one of c in April and one of b in January. */
    @Test
    void the_city_counts_a_joint_session_once_and_a_bureau_that_declined_not_at_all() {
        JsonNode march = ledger.get("/api/city?year=2026").at("/totals/months");
        assertThat(march.get(0).asInt()).isEqualTo(1);
        assertThat(march.get(2).asInt()).isEqualTo(2);
        assertThat(march.get(3).asInt()).isEqualTo(1);
        JsonNode before = ledger.get("/api/city?year=2026&asOf=2026-03-03").get("bureaus");
        assertThat(before.valueStream().map(row -> row.get("total").asInt())).containsExactly(1, 1, 1);
        JsonNode after = ledger.get("/api/city?year=2026&asOf=2026-03-05").get("bureaus");
        assertThat(after.valueStream().map(row -> row.get("total").asInt())).containsExactly(1, 1, 0);
    }

    @Test
    void a_return_an_approval_and_what_the_bureaus_said_stand_in_the_history() {
        assertThat(ledger.steps("joint"))
                .containsExactly(
                        "RECORDED",
                        "CONFIRMED",
                        "CONFIRMED",
                        "DECLINED",
                        "RETURNED",
                        "CORRECTED",
                        "APPROVED",
                        "MADE_UP",
                        "MADE_UP");
        assertThat(status("joint", "?asOf=2026-03-06")).isEqualTo("RETURNED");
        assertThat(status("joint", "?asOf=2026-03-09")).isEqualTo("CORRECTED");
        assertThat(status("joint", "")).isEqualTo("APPROVED");
    }

    /** Held on 03-10, ordered again on 03-20, held again on 04-08: it counts for the first quarter, late, and not for the second. */
    @Test
    void a_redo_takes_the_credit_from_its_day_and_gives_it_back_late_where_it_was_owed() {
        assertThat(state("c", "2026-Q1", "?asOf=2026-03-19")).isEqualTo("MET");
        assertThat(refusals("c", "2026-Q1", "?asOf=2026-03-20")).containsExactly("REDO_ORDERED");
        assertThat(state("c", "2026-Q1", "?asOf=2026-04-09")).isEqualTo("MISSED");
        assertThat(refusals("c", "2026-Q2", "?asOf=2026-04-09")).containsExactly("REDO_NOT_ACCEPTED");
        assertThat(state("c", "2026-Q1", "")).isEqualTo("MET_LATE");
        assertThat(refusals("c", "2026-Q2", "")).containsExactly("REDO_FOR_OTHER_PERIOD");
    }

    /** From 2026-01-12 to 04-20 are 98 days, and nobody has approved it; the joint session already meets the quarter. */
    @Test
    void what_is_back_dated_waits_for_an_approval() {
        assertThat(refusals("b", "2026-Q1", "")).containsExactly("BACKDATE_NOT_APPROVED");
        assertThat(counted("b", "2026-Q1", "")).isEqualTo(1);
    }

    /**
     * a: 9 of 12 came, 2 on leave, 1 absent; two made it up 18 days later, one after 34 days, which is too late: 9 / 12, and
     * (9 + 2) / (12 - 0). b: 4 of 8 came, 1 on leave: 4 / 8, and 4 / (8 - 1).
     */
    @Test
    void make_up_study_lifts_the_adjusted_rate_and_is_no_session() {
        JsonNode rows = ledger.get("/api/records/joint/attendance").get("rows");
        assertThat(rows.get(0).get("madeUp").asInt()).isEqualTo(2);
        assertThat(rows.get(0).get("strict").asString()).isEqualTo("75.00");
        assertThat(rows.get(0).get("adjusted").asString()).isEqualTo("91.67");
        assertThat(rows.get(1).get("strict").asString()).isEqualTo("50.00");
        assertThat(rows.get(1).get("adjusted").asString()).isEqualTo("57.14");
        JsonNode before =
                ledger.get("/api/records/joint/attendance?asOf=2026-03-20").get("rows");
        // (9 + 0) / (12 - 2)
        assertThat(before.get(0).get("adjusted").asString()).isEqualTo("90.00");
        assertThat(counted("a", "2026-Q1", "")).isEqualTo(1);
        assertThat(ledger.get("/api/city?year=2026").at("/totals/total").asInt())
                .isEqualTo(4);
    }

    @Test
    void each_secretary_finds_what_waits_and_nothing_else() {
        assertThat(waiting("secretary-a")).isEmpty();
        assertThat(waiting("secretary-b")).containsExactly("RETURNED backdated");
        assertThat(waiting("secretary-c")).isEmpty();
    }

    @Test
    void a_follow_up_waits_until_it_is_closed() {
        JsonNode open = ledger.get("secretary-a", "/api/todo").get("followUps");
        assertThat(open.valueStream().map(one -> one.get("id").asString())).containsExactly("open");
        assertThat(open.get(0).get("dueOn").asString()).isEqualTo("2026-05-01");
        assertThat(open.get(0).get("overdue").asBoolean()).isFalse();
        assertThat(ledger.get("secretary-b", "/api/todo").get("followUps").isEmpty())
                .isTrue();
    }

    private static List<String> waiting(String login) {
        return ledger.get(login, "/api/todo")
                .get("due")
                .valueStream()
                .map(line ->
                        line.get("task").asString() + " " + line.get("record").asString())
                .toList();
    }

    private static String status(String record, String asOf) {
        return ledger.get("/api/records/" + record + asOf).get("status").asString();
    }

    private static JsonNode cell(String bureau, String quarter, String asOf) {
        return ledger.get("/api/compliance/ZXZ-01/" + quarter + "/" + bureau + asOf);
    }

    private static int counted(String bureau, String quarter, String asOf) {
        return cell(bureau, quarter, asOf).get("counted").asInt();
    }

    private static String state(String bureau, String quarter, String asOf) {
        return cell(bureau, quarter, asOf).get("state").asString();
    }

    private static List<String> refusals(String bureau, String quarter, String asOf) {
        return cell(bureau, quarter, asOf)
                .get("refusals")
                .valueStream()
                .map(refusal -> refusal.get("reason").asString())
                .toList();
    }
}
