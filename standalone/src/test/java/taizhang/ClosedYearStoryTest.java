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
import tools.jackson.databind.JsonNode;

/**
 * The year 2025 of one bureau: recorded, approved late, closed on 5 January 2026 and changed afterwards. Each figure was
 * worked out by hand: nothing that is dated in the closed year moves any count before the day of its approval.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClosedYearStoryTest {

    private static PlayedLedger ledger;

    @BeforeAll
    static void play_the_story(@TempDir Path data) throws Exception {
        ledger = new PlayedLedger("closed-year.jsonl", data);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    /** Held on 05-20, recorded on 07-01: 11 days of May, 30 of June and one of July are 42, more than 30. */
    @Test
    void a_late_entry_meets_its_duty_from_the_day_of_its_approval() {
        JsonNode before = quarter("Q2", "2025-07-14");
        assertThat(before.get("counted").asInt()).isZero();
        assertThat(before.at("/refusals/0/reason").asString()).isEqualTo("BACKDATE_NOT_APPROVED");
        assertThat(quarter("Q2", "2025-07-15").get("counted").asInt()).isEqualTo(1);
        assertThat(ledger.steps("late"))
                .containsExactly(
                        "RECORDED", "BACKDATE_REFUSED", "BACKDATE_APPROVED", "CHANGE_PROPOSED", "CHANGE_REFUSED");
    }

    /** It stands on the ledger at once: two sessions by 1 July, of which one met a duty. */
    @Test
    void a_late_entry_stands_on_the_ledger_at_once() {
        assertThat(total("2025-07-01")).isEqualTo(2);
    }

    /** Entered on 01-06, approved on 01-12: until then Q4 lacks it and the city counts two, from then on three. */
    @Test
    void an_entry_into_the_closed_year_counts_from_its_approval_on() {
        assertThat(ledger.get("/api/records/december?asOf=2026-01-11")
                        .get("status")
                        .asString())
                .isEqualTo("AWAITING");
        JsonNode before = quarter("Q4", "2026-01-11");
        assertThat(before.get("counted").asInt()).isZero();
        assertThat(before.at("/refusals/0/reason").asString()).isEqualTo("BACKDATE_NOT_APPROVED");
        assertThat(total("2026-01-11")).isEqualTo(2);
        assertThat(quarter("Q4", "2026-01-12").get("counted").asInt()).isEqualTo(1);
        assertThat(total("2026-01-12")).isEqualTo(3);
        assertThat(ledger.get("/api/records/december").get("recordedAt").asString())
                .startsWith("2026-01-06");
    }

    /** Moved from February to April on 01-07, approved on 01-13: Q1 loses it and Q2 has two that day. */
    @Test
    void a_correction_of_the_closed_year_moves_no_figure_before_its_approval() {
        assertThat(ledger.get("/api/records/one?asOf=2026-01-12").get("heldOn").asString())
                .isEqualTo("2025-02-10");
        assertThat(quarter("Q1", "2026-01-12").get("counted").asInt()).isEqualTo(1);
        assertThat(quarter("Q2", "2026-01-12").get("counted").asInt()).isEqualTo(1);
        assertThat(quarter("Q1", "2026-01-13").get("counted").asInt()).isZero();
        assertThat(quarter("Q2", "2026-01-13").get("counted").asInt()).isEqualTo(2);
        assertThat(ledger.steps("one")).containsExactly("RECORDED", "CHANGE_PROPOSED", "CORRECTED", "CHANGE_APPROVED");
    }

    /** The voiding of 01-08 was refused on 01-14, so the session never ceased to count; its reason waits for its bureau. */
    @Test
    void a_refused_change_changes_nothing_and_goes_back_to_its_author() {
        assertThat(total("2026-01-14")).isEqualTo(3);
        JsonNode due = ledger.get("secretary-a", "/api/todo").get("due");
        assertThat(due.valueStream()
                        .map(line -> line.get("task").asString() + " "
                                + line.get("record").asString()))
                .containsExactly("RETURNED late");
    }

    @Test
    void nothing_waits_for_a_supervisor_in_the_end_and_the_year_says_who_closed_it() {
        assertThat(ledger.get("/api/approvals").size()).isZero();
        JsonNode closed = ledger.get("/api/years").get("closed");
        assertThat(closed.get(0).get("year").asInt()).isEqualTo(2025);
        assertThat(closed.get(0).get("actor").asString()).isEqualTo("demo-supervisor");
        assertThat(ledger.get("/api/years?asOf=2026-01-04").get("closed").size())
                .isZero();
    }

    @Test
    void an_exemption_tells_who_asked_who_approved_and_who_revoked_it() {
        JsonNode exemptions = ledger.get("secretary-a", "/api/exemptions?rule=ZXZ-01");
        assertThat(exemptions.size()).isEqualTo(1);
        assertThat(exemptions.get(0).get("state").asString()).isEqualTo("REVOKED");
        assertThat(exemptions
                        .get(0)
                        .get("steps")
                        .valueStream()
                        .map(step -> step.get("actor").asString()))
                .containsExactly("secretary-a", "demo-supervisor", "demo-supervisor");
        assertThat(ledger.get("/api/exemptions?rule=ZXZ-01&asOf=2025-08-31")
                        .get(0)
                        .get("state")
                        .asString())
                .isEqualTo("APPROVED");
    }

    private static JsonNode quarter(String quarter, String asOf) {
        return ledger.get("/api/compliance/ZXZ-01/2025-" + quarter + "/a?asOf=" + asOf);
    }

    private static int total(String asOf) {
        return ledger.get("/api/city?year=2025&asOf=" + asOf)
                .at("/totals/total")
                .asInt(-1);
    }
}
