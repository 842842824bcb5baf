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
 * One bureau's half year, played from a story, against figures worked out by hand.
 *
 * <p>2026 by the notice of 2025-11-04: 02-14 (Saturday) is worked, 02-15 to 02-23 are off, 05-01 to 05-05 are off, 05-09
 * (Saturday) is worked.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LifeOfARecordTest {

    private static PlayedLedger ledger;

    @BeforeAll
    static void play_the_story(@TempDir Path data) throws Exception {
        ledger = new PlayedLedger("life-of-a-record.jsonl", data);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    /** Postponed to 02-13, recorded on 02-25: 02-14 is day 1, 02-24 day 2, 02-25 day 3, which is still in time. */
    @Test
    void a_postponed_session_keeps_its_identity_and_is_in_time_by_the_day_it_was_held() {
        JsonNode one = ledger.get("/api/records/one");
        assertThat(one.get("status").asString()).isEqualTo("RECORDED");
        assertThat(one.get("heldOn").asString()).isEqualTo("2026-02-13");
        assertThat(one.get("delayWorkdays").asInt()).isEqualTo(3);
        assertThat(one.get("late").asBoolean()).isFalse();
        assertThat(ledger.steps("one")).containsExactly("SCHEDULED", "POSTPONED", "RECORDED");
        assertThat(one.at("/details/place").asString()).isEqualTo("二楼会议室");
        assertThat(ledger.get("/api/records/one?asOf=2026-02-09").get("heldOn").asString())
                .isEqualTo("2026-02-12");
    }

    /** Held on 04-30; 05-06 is day 1, 05-07 day 2, 05-08 day 3. */
    @Test
    void a_cancellation_is_taken_back() {
        JsonNode two = ledger.get("/api/records/two");
        assertThat(two.get("delayWorkdays").asInt()).isEqualTo(3);
        assertThat(ledger.steps("two")).containsExactly("SCHEDULED", "CANCELLED", "RESTORED", "RECORDED");
        assertThat(ledger.get("/api/records/two?asOf=2026-03-01").get("status").asString())
                .isEqualTo("SCHEDULED");
    }

    /** Held on 04-30, recorded on Saturday 05-09, which is worked: day 4. */
    @Test
    void a_late_entry_says_by_how_much_and_why_and_comes_back_from_being_void() {
        JsonNode three = ledger.get("/api/records/three");
        assertThat(three.get("delayWorkdays").asInt()).isEqualTo(4);
        assertThat(three.get("late").asBoolean()).isTrue();
        assertThat(three.get("lateReason").asString()).isEqualTo("材料节后才齐");
        assertThat(ledger.steps("three")).containsExactly("RECORDED", "VOIDED", "RESTORED");
    }

    /**
     * In force: one in February, two in April (the same day, which counts once for a rule of one a day but twice on the
     * ledger); the one in July is only scheduled.
     */
    @Test
    void what_is_only_scheduled_stands_on_the_timeline_and_counts_nowhere() {
        JsonNode entries = ledger.get("/api/bureaus/a/timeline?year=2026").get("entries");
        assertThat(entries.valueStream().map(entry -> entry.get("status").asString()))
                .containsExactly("RECORDED", "RECORDED", "RECORDED", "SCHEDULED");
        assertThat(entries.get(3).has("recordedAt")).isFalse();
        assertThat(entries.get(3).has("late")).isFalse();
        assertThat(ledger.get("/api/city?year=2026").at("/totals/total").asInt(-1))
                .isEqualTo(3);
    }

    /** Q1 by the session of February; Q2 by one of the two of April; Q3 has only a schedule. */
    @Test
    void a_duty_is_met_by_what_was_held() {
        assertThat(counted("2026-Q1")).isEqualTo(1);
        assertThat(counted("2026-Q2")).isEqualTo(1);
        JsonNode third = ledger.get("/api/compliance/ZXZ-01/2026-Q3/a");
        assertThat(third.get("counted").asInt()).isZero();
        assertThat(third.at("/refusals/0/reason").asString()).isEqualTo("NOT_HELD");
        assertThat(third.at("/refusals/0").has("recordedAt")).isFalse();
    }

    private static int counted(String quarter) {
        return ledger.get("/api/compliance/ZXZ-01/" + quarter + "/a")
                .get("counted")
                .asInt();
    }
}
