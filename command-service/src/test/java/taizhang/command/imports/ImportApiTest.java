// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import taizhang.api.record.RecordId;
import taizhang.codec.LedgerJson;
import taizhang.command.imports.Import.Stage;
import taizhang.command.record.Records;
import taizhang.command.record.Verb;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;
import taizhang.web.table.TableRow;
import tools.jackson.databind.JsonNode;

class ImportApiTest extends CommandTest {

    private static final String HEADERS = "主题,学习形式,日期\r\n";

    @Autowired
    private Imports imports;

    @Autowired
    private ImportRun run;

    @Autowired
    private Records records;

    /** Makes each test's file another one. */
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    private Answer bring(String text) {
        return desk(SECRETARY)
                .send(post("/api/imports?name=old.csv&kind=STUDY_SESSION")
                        .contentType(MediaType.APPLICATION_OCTET_STREAM)
                        .content(text.getBytes(UTF_8)));
    }

    private String brought(String text) {
        Answer answer = bring(text);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return json(answer).path("id").asString();
    }

    private Answer say(String id, String what, String body) {
        return desk(SECRETARY)
                .send(post("/api/imports/{id}/{what}", id, what)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body));
    }

    private JsonNode finished(String id) throws InterruptedException {
        run.await(id);
        return json(desk(SECRETARY).open("/api/imports/{id}", id));
    }

    private static JsonNode json(Answer answer) {
        return LedgerJson.mapper().readTree(answer.body());
    }

    @Test
    void a_program_brings_a_file_looks_carries_out_and_takes_back() throws InterruptedException {
        Answer brought = bring(HEADERS + "学习宪法 " + mark + ",集中研讨,2021-03-05\r\n");
        JsonNode looked = json(brought).path("found");

        assertThat(brought.status()).isEqualTo(201);
        assertThat(looked.path("fresh").asInt()).isEqualTo(1);
        assertThat(looked.path("sound").asBoolean()).isTrue();
        nothing_was_recorded();

        String id = json(brought).path("id").asString();
        say(id, "run", "");
        assertThat(finished(id).path("stage").asString()).isEqualTo("DONE");
        assertThat(finished(id).path("entered").asInt()).isEqualTo(1);
        assertThat(log.head()).isEqualTo(head + 1);

        assertThat(say(id, "undo", "{}").faults()).containsExactly("reason field.required");
        assertThat(say(id, "undo", "{\"reason\": \"传错了文件\"}").status()).isEqualTo(200);
        assertThat(finished(id).path("stage").asString()).isEqualTo("UNDONE");
        assertThat(log.head()).isEqualTo(head + 2);
    }

    @Test
    void bad_rows_come_with_code_field_and_both_languages_and_none_goes_on_record() {
        String id = brought(HEADERS + "学习,集中研讨,2021-02-30\r\n学习 " + mark + ",打牌,2021-03-05\r\n");
        JsonNode faults = json(desk(SECRETARY).open("/api/imports/{id}", id))
                .path("found")
                .path("faults");

        assertThat(faults.findValuesAsString("code")).containsExactly("date.invalid", "choice.unknown");
        assertThat(faults.findValuesAsString("row")).containsExactly("2", "3");
        assertThat(faults.get(0).path("field").asString()).isEqualTo("heldOn");
        assertThat(faults.get(0).path("message").path("zh-CN").asString()).isNotBlank();
        assertThat(faults.get(0).path("message").path("en").asString()).isNotBlank();
        Answer refused = say(id, "run", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("import.unsound");
        assertThat(say(id, "undo", "{\"reason\": \"试\"}").body()).contains("import.stage");
        nothing_was_recorded();
    }

    @Test
    void what_is_no_ledger_has_its_code() {
        assertThat(desk(SECRETARY)
                        .send(post("/api/imports?name=old.csv&kind=CHESS").content("a,b"))
                        .faults())
                .containsExactly("kind choice.unknown");
        assertThat(desk(SECRETARY)
                        .send(post("/api/imports?name=old.xlsx&kind=STUDY_SESSION")
                                .content("no workbook"))
                        .status())
                .isEqualTo(415);
        assertThat(desk(NEIGHBOUR)
                        .open("/api/imports/{id}", brought(HEADERS + mark + ",集中研讨,2021-03-05\r\n"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_mapping_is_kept_for_the_next_file_with_the_same_headers() {
        // Nobody could guess these; the mark makes the headers this test's own.
        String headers = "甲" + mark + ",乙,丙\r\n";
        String row = "学习宪法 " + mark + ",集中研讨,2021-03-05\r\n";
        String first = brought("某局二〇二一年台账\r\n" + headers + row);
        assertThat(json(desk(SECRETARY).open("/api/imports/{id}", first))
                        .path("found")
                        .path("sound")
                        .asBoolean())
                .isFalse();
        // Its headers were taken to be in the first row, which has one cell; a file without the title has them there.
        String second = brought(headers + row);
        Answer mapped = say(second, "mapping", "{\"mapping\": [\"topic\", \"form\", \"heldOn\"]}");
        assertThat(json(mapped).path("found").path("fresh").asInt()).isEqualTo(1);

        JsonNode third = json(bring("某局二〇二一年台账\r\n" + headers + row.replace("宪法", "党章")));

        assertThat(third.path("remembered").asBoolean()).isTrue();
        assertThat(third.path("mapping").valueStream().map(JsonNode::asString))
                .containsExactly("topic", "form", "heldOn");
        assertThat(third.path("found").path("fresh").asInt()).isEqualTo(1);
        assertThat(desk(SECRETARY)
                        .open("/import/{id}", third.path("id").asString())
                        .page()
                        .text())
                .contains("按本单位上次");
        assertThat(desk(NEIGHBOUR)
                        .send(post("/api/imports?name=old.csv&kind=STUDY_SESSION")
                                .content((headers + row).getBytes(UTF_8)))
                        .body())
                .contains("\"remembered\":false");
    }

    @Test
    void a_mapping_names_each_field_once_and_only_fields() {
        String id = brought(HEADERS + mark + ",集中研讨,2021-03-05\r\n");

        assertThat(say(id, "mapping", "{\"mapping\": [\"topic\", \"topic\", \"nothing\"]}")
                        .faults())
                .containsExactly("mapping[1] choice.unknown", "mapping[2] choice.unknown");
        assertThat(say(id, "mapping", "{\"mapping\": [\"topic\"]}").faults())
                .containsExactly("mapping[1] field.required");
        assertThat(say(id, "mapping", "{}").faults()).containsExactly("mapping[0] field.required");
        assertThat(say(id, "mapping", "{\"mapping\": [\"topic\", \"\", \"\", \"\"]}")
                        .faults())
                .containsExactly("mapping list.too_long");
    }

    @Test
    void what_was_found_stays_as_it_was_found_until_somebody_asks_again() {
        String text = HEADERS + "学习宪法 " + mark + ",集中研讨,2021-03-05\r\n";
        String first = brought(text);
        String second = brought(text);
        say(first, "run", "");

        assertThat(json(desk(SECRETARY).open("/api/imports/{id}", second))
                        .path("found")
                        .path("fresh")
                        .asInt())
                .isEqualTo(1);
        JsonNode again = json(say(second, "mapping", "{\"mapping\": [\"topic\", \"form\", \"heldOn\"]}"));
        assertThat(again.path("found").path("fresh").asInt()).isZero();
        assertThat(again.path("found").path("same").asInt()).isEqualTo(1);
    }

    /** An own number that the ledger doesn't know makes a record of that id; the day is written as people write it. */
    @Test
    void a_run_that_broke_off_after_a_row_with_an_own_id_does_it_once() throws Exception {
        String own = UUID.randomUUID().toString();
        String id =
                brought("记录编号,主题,学习形式,日期\r\n" + own + ",学习宪法,集中研讨,2021.3.5\r\n,学习党章 " + mark + ",集中研讨,2021.3.6\r\n");
        Import begun = imports.keep(imports.require(id, SECRETARY).at(Stage.RUNNING, null));
        // The process wrote down what it was about to do, did the first row and died.
        RowPlan plan = imports.plan(begun, SECRETARY);
        Step first = plan.of(new TableRow(2, List.of(own, "学习宪法", "集中研讨", "2021.3.5")));
        Step second = plan.of(new TableRow(3, List.of("", "学习党章 " + mark, "集中研讨", "2021.3.6")));
        journal.begin(
                begun,
                0,
                List.of(
                        new Journal.Intent(2, first.record(), verb(first), 0),
                        new Journal.Intent(3, second.record(), verb(second), 0)));
        gate.execute(((Step.Do.Command) first.what()).submission());

        run.carryOn(begun, SECRETARY, Locale.SIMPLIFIED_CHINESE);

        Import done = imports.require(id, SECRETARY);
        assertThat(done.refusal()).isNull();
        assertThat(done.stage()).isEqualTo(Stage.DONE);
        assertThat(done.entered()).isEqualTo(2);
        assertThat(done.corrected()).isZero();
        assertThat(log.head()).isEqualTo(head + 2);
        assertThat(records.find(new RecordId(own)).orElseThrow().version()).isEqualTo(1);
    }

    @Autowired
    private Journal journal;

    private static Verb verb(Step step) {
        return ((Step.Do.Command) step.what()).verb();
    }
}
