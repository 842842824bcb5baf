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
import taizhang.codec.LedgerJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A notice through the whole program. Pinned on 10 April 2026 as known at the end of the 1st: a studied once in the first
 * quarter (10 February), b did not. Then a corrects the day to 2 April, and b enters late what it held on 20 March: judged
 * for the same day, a has 0 of 1 and b 1 of 1.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NoticeStoryTest {

    private static final String CHOICE = "/api/notices/figures?year=2026&rule=ZXZ-01&period=2026-Q1&asOf=2026-04-01";

    private static PlayedLedger ledger;

    @BeforeAll
    static void play_the_story(@TempDir Path data) throws Exception {
        ledger = new PlayedLedger("notices.jsonl", data);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    private static String told(JsonNode figure) {
        return "%s %s %d/%d"
                .formatted(
                        figure.get("bureau").asString(),
                        figure.get("state").asString(),
                        figure.get("counted").asInt(),
                        figure.get("due").asInt());
    }

    private static List<String> pinned(JsonNode answer) {
        return answer.at("/notice/figures/figures")
                .valueStream()
                .map(NoticeStoryTest::told)
                .toList();
    }

    private static ObjectNode words() {
        return LedgerJson.mapper()
                .createObjectNode()
                .put("id", "n1")
                .put("title", "关于一季度学习的通报")
                .put("addressee", "各局：")
                .put("text", "现将情况通报如下。")
                .put("signedBy", "市督查室");
    }

    @Test
    void an_issued_notice_stays_and_a_later_correction_is_restated_beside_it() {
        JsonNode chosen = ledger.get(CHOICE);
        assertThat(chosen.at("/figures/figures").valueStream().map(NoticeStoryTest::told))
                .containsExactly("a MET 1/1", "b MISSED 0/1");
        String sealed = chosen.get("sealed").asString();
        ledger.refused(
                "demo-supervisor",
                "DraftNotice",
                words().put("figures", sealed.substring(2)).toString(),
                "figures.unsealed");
        ledger.send(
                "demo-supervisor", "DraftNotice", words().put("figures", sealed).toString());
        ledger.send("demo-supervisor", "IssueNotice", words().toString());

        JsonNode issued = ledger.get("/api/notices/n1");
        assertThat(issued.get("stage").asString()).isEqualTo("ISSUED");
        assertThat(issued.at("/restatement/changes")).isEmpty();

        ledger.send(
                "secretary-a",
                "CorrectSession",
                "{\"id\": \"feb\", \"heldOn\": \"2026-04-02\", \"reason\": \"日期填错\", \"expectedVersion\": 1}");
        ledger.send("secretary-b", "RecordSession", """
                {"id": "mar", "bureau": "b", "form": "CENTRAL_GROUP_DISCUSSION", "topic": "学习条例",
                 "heldOn": "2026-03-20", "lateReason": "漏报"}""");

        JsonNode after = ledger.get("/api/notices/n1");
        assertThat(pinned(after)).isEqualTo(pinned(issued));
        JsonNode changes = after.at("/restatement/changes");
        assertThat(changes.valueStream().map(change -> told(change.get("now"))))
                .containsExactly("a MISSED 0/1", "b MET 1/1");
        assertThat(changes.at("/0/records/0/record").asString()).isEqualTo("feb");
        assertThat(changes.at("/0/records/0/steps/0/what").asString()).isEqualTo("CORRECTED");
        assertThat(changes.at("/0/records/0/steps/0/actor").asString()).isEqualTo("secretary-a");
        assertThat(changes.at("/0/records/0/steps/0/reason").asString()).isEqualTo("日期填错");
        assertThat(changes.at("/1/records/0/record").asString()).isEqualTo("mar");
        assertThat(after.at("/notice/drafted/actor").asString()).isEqualTo("demo-supervisor");
        assertThat(ledger.get("secretary-b", "/api/notices/n1").at("/restatement/changes"))
                .hasSize(1);
    }
}
