// SPDX-License-Identifier: Apache-2.0
package taizhang;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The second quarter's ledger as of its last day, and what became of it. By the end of 30 June one, two and three are on record.
 * In July four is entered for 30 June, one gets another topic, two is voided and three moves to 1 July, out of the quarter.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerFilesStoryTest {

    private static final String ADDRESS = "/api/ledgers/STUDY_SESSION/%s?year=2026&part=Q2";

    private static PlayedLedger ledger;

    @BeforeAll
    static void play_the_story(@TempDir Path data) throws Exception {
        ledger = new PlayedLedger("ledger-files.jsonl", data);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void the_ledger_as_of_the_quarters_end_is_genuine_and_names_the_four_changes(String format) {
        byte[] file = ledger.file(ADDRESS.formatted(format) + "&asOf=2026-06-30");
        JsonNode checked = ledger.post("/api/ledgers/check?name=a." + format, file);

        assertThat(checked.get("finding").asString()).as(checked.toString()).isEqualTo("GENUINE");
        assertThat(checked.get("rows").asInt()).isEqualTo(3);
        // In the order of today's rows: one (04-01), two (05-07), four (06-30); what is gone comes last.
        assertThat(checked.get("changes").valueStream())
                .extracting(change -> change.get("change").asString() + " "
                        + change.get("record").asString())
                .containsExactly("CORRECTED one", "VOIDED two", "ADDED four", "GONE three");
    }

    @Test
    void it_is_marked_as_an_exercise_and_no_cell_is_a_formula() {
        String text = new String(ledger.file(ADDRESS.formatted("csv") + "&asOf=2026-06-30"), UTF_8);

        assertThat(text).contains("#ledger,PLAY,", ",'=1+1,").doesNotContain(",=1+1");
    }

    @Test
    void the_ledger_of_today_has_what_is_known_today() {
        byte[] file = ledger.file(ADDRESS.formatted("csv"));
        JsonNode checked = ledger.post("/api/ledgers/check?name=a.csv", file);

        // one as corrected, two as void, four.
        assertThat(checked.get("rows").asInt()).isEqualTo(3);
        assertThat(checked.get("changed").asInt()).isZero();
        assertThat(new String(file, UTF_8)).contains("专题学习宪法", "作废", "学习党章").doesNotContain("学习条例");
    }
}
