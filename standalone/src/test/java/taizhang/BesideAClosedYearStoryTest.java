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

/** An activity of 4 December 2025 that a and b held together; b says its share and a its evidence after the year was closed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BesideAClosedYearStoryTest {

    private static PlayedLedger ledger;

    @BeforeAll
    static void play_the_story(@TempDir Path data) throws Exception {
        ledger = new PlayedLedger("beside-a-closed-year.jsonl", data);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    /** Said on 01-06, approved on 01-12. The constitution day asks each organ for one activity on 4 December. */
    @Test
    void a_share_meets_the_duty_of_a_co_host_from_its_approval_on() {
        assertThat(constitutionDay("2026-01-11").get("counted").asInt()).isZero();
        assertThat(constitutionDay("2026-01-11").at("/refusals/0/reason").asString())
                .isEqualTo("NOT_CONFIRMED");
        assertThat(constitutionDay("2026-01-12").get("counted").asInt()).isEqualTo(1);
    }

    private static JsonNode constitutionDay(String asOf) {
        return ledger.get("/api/compliance/PF-01/2025-12-04..2025-12-04/b?asOf=" + asOf);
    }

    /** The waiver of 01-07 was refused on 01-13, the one of 01-14 still waits. */
    @Test
    void evidence_that_waits_is_on_the_supervisors_list_and_in_the_records_history_and_nowhere_else() {
        JsonNode waiting = ledger.get("/api/approvals");
        assertThat(waiting.valueStream()
                        .map(line -> line.get("record").asString() + " "
                                + line.get("what").asString() + " "
                                + line.get("author").asString()))
                .containsExactly("fair EVIDENCE_WAIVED secretary-a");
        assertThat(ledger.get("/api/records/fair").get("status").asString()).isEqualTo("RECORDED");
        assertThat(ledger.steps("fair"))
                .isEqualTo(List.of(
                        "RECORDED",
                        "CHANGE_PROPOSED",
                        "CHANGE_PROPOSED",
                        "CHANGE_APPROVED",
                        "CHANGE_REFUSED",
                        "CHANGE_PROPOSED"));
    }

    @Test
    void the_numbers_of_the_activity_stay_what_the_host_wrote() {
        assertThat(ledger.get("/api/campaigns/CONSTITUTION_WEEK/2025")
                        .at("/materials/number")
                        .asInt())
                .isEqualTo(300);
    }
}
