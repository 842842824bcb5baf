// SPDX-License-Identifier: Apache-2.0
package taizhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * A city asks for monthly study: published on 2 March 2026 for April on, twice a month from 15 May by a version of 20 May
 * that cuts the running month, ended on 1 July with the end of July. Its one bureau studied on 14 April.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CityRulesStoryTest {

    private static final String RULE = "ZXZ-01-L1";

    private static PlayedLedger ledger;

    @BeforeAll
    static void play_the_story(@TempDir Path data) throws Exception {
        ledger = new PlayedLedger("city-rules.jsonl", data);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    /**
     * April had its one session. On 19 May nobody knew of the second version, so May was one month that asks for one; on 31
     * May its first part, to the 14th, is over with nothing held, and the part from the 15th asks for two and runs still.
     * What ends with July is still asked for in July. Amber is the parent's: at most fifteen working days left, which are
     * eight after 19 May, none after the 31st, and twenty-two after 1 July.
     */
    @ParameterizedTest(name = "as of {0}, {1}: {2} {3}/{4}")
    @CsvSource({
        "2026-04-20, 2026-04, MET, 1, 1",
        "2026-05-19, 2026-05, AT_RISK, 0, 1",
        "2026-05-31, 2026-05, MISSED, 0, 1",
        "2026-05-31, 2026-05@2026-05-15, AT_RISK, 0, 2",
        "2026-06-30, 2026-05@2026-05-15, MISSED, 0, 2",
        "2026-06-30, 2026-08, NOT_DUE, 0, 2",
        "2026-07-01, 2026-07, NOT_DUE, 0, 2"
    })
    void a_day_is_judged_by_the_rules_that_it_knew(String asOf, String period, String state, int counted, int due) {
        JsonNode cell = ledger.get("/api/compliance/" + RULE + "/" + period + "/a?asOf=" + asOf);
        assertThat(cell.get("state").asString()).isEqualTo(state);
        assertThat(cell.get("counted").asInt()).isEqualTo(counted);
        assertThat(cell.get("due").asInt()).isEqualTo(due);
    }

    @ParameterizedTest(name = "as of {0}: {1}")
    @CsvSource({"2026-03-01, 0", "2026-03-02, 1", "2026-05-20, 2", "2026-07-01, 2"})
    void the_list_of_rules_is_that_of_the_day(String asOf, int versions) {
        assertThat(ledger.get("/api/rules?asOf=" + asOf)
                        .valueStream()
                        .filter(rule -> rule.get("id").asString().equals(RULE)))
                .hasSize(versions);
    }

    @ParameterizedTest(name = "as of {0}, {1}")
    @CsvSource({"2026-03-01, 2026-04", "2026-05-19, 2026-05@2026-05-15", "2026-07-01, 2026-08"})
    void what_was_not_asked_for_that_day_is_not_there(String asOf, String period) {
        assertThat(ledger.status("/api/compliance/" + RULE + "/" + period + "/a?asOf=" + asOf))
                .isEqualTo(404);
    }
}
