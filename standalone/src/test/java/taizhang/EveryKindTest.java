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

/** Half a year of three bureaus in 2026, a record of every kind, played from a story, against figures worked out by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryKindTest {

    private static PlayedLedger ledger;

    @BeforeAll
    static void play_the_story(@TempDir Path data) throws Exception {
        ledger = new PlayedLedger("every-kind.jsonl", data);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    /** 20 entitled: half is 10, more than half is 11. */
    @ParameterizedTest
    @CsvSource({"m9, false, NO_QUORUM", "m10, true, NOT_PASSED", "m11, true, PASSED"})
    void a_members_meeting_decides_by_those_entitled(String id, boolean reached, String outcome) {
        JsonNode details = ledger.get("/api/records/" + id).get("details");
        assertThat(details.at("/quorum/reached").asBoolean()).isEqualTo(reached);
        assertThat(details.at("/quorum/clause").asString()).startsWith("DZB-09");
        assertThat(details.at("/decisions/0/outcome").asString()).isEqualTo(outcome);
    }

    /** Election: four fifths of 20 are 16. The first version said 15 and stays as it was. */
    @Test
    void a_corrected_headcount_gives_another_quorum_and_leaves_the_earlier_one_in_the_history() {
        JsonNode versions = ledger.get("/api/records/e15/history").get("versions");
        assertThat(versions.get(0).at("/details/quorum/rule").asString()).isEqualTo("ELECTION");
        assertThat(versions.get(0).at("/details/quorum/reached").asBoolean()).isFalse();
        assertThat(versions.get(1).at("/details/quorum/reached").asBoolean()).isTrue();
    }

    @Test
    void a_case_goes_on_step_by_step_and_is_known_on_each_day_as_far_as_it_had_come() {
        assertThat(ledger.steps("case")).containsExactly("RECORDED", "CONTINUED", "CONTINUED", "CONTINUED");
        assertThat(ledger.get("/api/records/case").get("status").asString()).isEqualTo("RECORDED");
        JsonNode may = ledger.get("/api/records/case?asOf=2026-05-01").get("details");
        assertThat(may.get("notices")).hasSize(1);
        assertThat(may.get("hearings")).isEmpty();
        JsonNode now = ledger.get("secretary-b", "/api/records/case").get("details");
        assertThat(now.at("/hearings/0/head").asString()).isEqualTo("DEPUTY");
        assertThat(now.at("/excuses/0/accepted").asBoolean()).isTrue();
    }

    /**
     * a: meetings in January, February and three in March (two members' meetings and a theme day with a lecture), a case
     * in April, a joint activity in June. b: the theme day, the case, a report in February, a plan and three activities in
     * June. c: the joint activity. The city: 1 + 2 + 3 + 1 + 0 + 4 = 11, the theme day, the case and the joint activity
     * once each, and the lecture given at the theme day not again.
     */
    @Test
    void every_record_counts_once_for_the_city_and_once_for_each_of_its_bureaus() {
        JsonNode city = ledger.get("/api/city?year=2026");
        assertThat(city.at("/totals/months").valueStream().map(JsonNode::asInt))
                .containsExactly(1, 2, 3, 1, 0, 4, 0, 0, 0, 0, 0, 0);
        assertThat(city.get("bureaus").valueStream().map(row -> row.get("total").asInt()))
                .containsExactly(7, 7, 1);
        assertThat(city.at("/totals/byKind").has("LECTURE")).isFalse();
    }

    /**
     * The first item planned 1,500 copies from 20 to 26 June: "more than 1,000" on the 22nd and, held by three bureaus
     * together, "more than 300" on the 24th give 1,300+ copies; the 40 volumes are another unit. The second item was due
     * on the 26th and held on the 29th.
     */
    @Test
    void a_campaign_sets_planned_against_done() {
        JsonNode items = ledger.get("/api/campaigns/ANTI_DRUG_DAY/2026").at("/plans/0/items");
        assertThat(items.at("/0/state").asString()).isEqualTo("DONE");
        assertThat(items.at("/0/activities").asInt()).isEqualTo(2);
        assertThat(items.at("/0/targetNumber").asInt()).isEqualTo(1500);
        assertThat(items.at("/0/done/number").asInt()).isEqualTo(1300);
        assertThat(items.at("/0/done/atLeast").asBoolean()).isTrue();
        assertThat(items.at("/1/state").asString()).isEqualTo("NOT_DONE");
        assertThat(items.at("/1/activities").asInt()).isEqualTo(1);
        JsonNode before =
                ledger.get("/api/campaigns/ANTI_DRUG_DAY/2026?asOf=2026-06-23").at("/plans/0/items");
        assertThat(before.at("/0/done/number").asInt()).isEqualTo(1000);
        assertThat(before.at("/1/state").asString()).isEqualTo("OPEN");
    }
}
