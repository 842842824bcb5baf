// SPDX-License-Identifier: Apache-2.0
package taizhang.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import taizhang.codec.LedgerJson;
import taizhang.program.CommandTest;
import taizhang.program.Desk.Answer;
import tools.jackson.databind.JsonNode;

class CommandApiTest extends CommandTest {

    private static final String GOOD =
            "\"bureau\":\"ty-ga\",\"form\":\"SELF_STUDY\",\"topic\":\"主题\",\"heldOn\":\"2022-12-05\"";

    @Test
    void a_command_is_answered_with_id_version_and_position() {
        Answer answer = desk(SECRETARY).command("RecordSession", key, "{" + GOOD + "}");
        assertThat(answer.status()).isEqualTo(201);
        JsonNode body = LedgerJson.mapper().readTree(answer.body());
        assertThat(body.get("version").intValue()).isEqualTo(1);
        assertThat(body.get("position").longValue()).isEqualTo(head + 1);
        assertThat(answer.location()).isEqualTo("/records/" + body.get("id").stringValue());
        assertThat(desk(SECRETARY).command("RecordSession", key, "{" + GOOD + "}"))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | json.invalid | {\"topic\": ",
                "400 | json.invalid | {\"topic\": \"a\"} x",
                "400 | json.invalid | {\"topic\": \"a\", \"topic\": \"b\"}",
                "400 | json.invalid | {\"topic\": NaN}",
                "400 | field.type | []",
                "400 | field.unknown | {GOOD, \"role\": \"ADMINISTRATOR\"}",
                "400 | field.unknown | {GOOD, \"$where\": \"1\"}",
                "400 | field.type | {GOOD, \"place\": {\"$ne\": null}}",
                "400 | field.type | {GOOD, \"materials\": \"一\"}",
                "400 | field.type | {GOOD, \"attendance\": {\"expected\": \"5\", \"present\": 5}}",
                "422 | field.required | {GOOD, \"attendance\": {}}",
                "422 | number.range | {GOOD, \"attendance\": {\"expected\": 5, \"present\": 6}}",
                "422 | number.range | {GOOD, \"attendance\": {\"expected\": 1e309, \"present\": 6}}",
                "422 | number.range | {GOOD, \"attendance\": {\"expected\": 5.5, \"present\": 5}}",
                "422 | number.range | {GOOD, \"attendance\": {\"expected\": 5, \"present\": -1}}",
                "422 | date.invalid | {GOOD, \"startsAt\": \"10:00\", \"endsAt\": \"09:00\"}",
                "422 | date.invalid | {GOOD, \"startsAt\": \"25:00\"}",
                "422 | bureau.unknown | {GOOD, \"participants\": [\"zz-xx\"]}",
                "422 | text.forbidden_char | {GOOD, \"place\": \"a\\u202eb\"}",
                "422 | text.forbidden_char | {GOOD, \"place\": \"a\\u0000b\"}",
                "422 | text.forbidden_char | {GOOD, \"place\": \"a\\ud800b\"}",
                "422 | choice.unknown | {GOOD, \"partOfDay\": \"NOON\"}",
            })
    void bad_input_gets_its_code_and_leaves_no_event(int status, String code, String body) {
        Answer answer = desk(SECRETARY).command("RecordSession", key, body.replace("GOOD", GOOD));
        assertThat(LedgerJson.mapper().readTree(answer.body()).path("code").asString("none"))
                .isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        nothing_was_recorded();
    }

    @ParameterizedTest
    @CsvSource({
        "heldOn, 2026-02-30, date.invalid",
        "heldOn, 2099-01-01, date.invalid",
        "heldOn, 2026.3.5, date.invalid",
        "topic, '　', field.required",
        "bureau, ty-sf, access.denied",
        "bureau, nowhere, bureau.unknown",
    })
    void a_field_at_fault_is_named(String field, String value, String code) {
        String body =
                "{" + GOOD.replaceAll("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"" + value + "\"") + "}";
        JsonNode problem = LedgerJson.mapper()
                .readTree(desk(SECRETARY).command("RecordSession", key, body).body());
        assertThat(problem.path("code").asString("none")).isEqualTo(code);
        assertThat(problem.path("errors").path(0).path("field").asString("none"))
                .isEqualTo(field);
        nothing_was_recorded();
    }

    @Test
    void a_body_of_two_megabytes_is_too_large() {
        Answer answer = desk(SECRETARY).command("RecordSession", key, "{\"minutes\":\"" + "字".repeat(700_000) + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        nothing_was_recorded();
    }

    @ParameterizedTest
    @CsvSource({
        "application/json;charset=GB18030, 415, media.type",
        "text/plain, 415, media.type",
        "application/xml, 415, media.type",
        "application/json, 400, json.invalid",
    })
    void a_body_of_another_make_or_charset_is_not_taken(String type, int status, String code) {
        Answer answer = desk(SECRETARY)
                .send(MockMvcRequestBuilders.post("/api/commands/RecordSession")
                        .contentType(type)
                        .header("Idempotency-Key", key)
                        .content(("{" + GOOD + "}").getBytes(Charset.forName("GB18030"))));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(code(answer)).isEqualTo(code);
        nothing_was_recorded();
    }

    @Test
    void a_key_is_asked_for_and_stands_for_one_body() {
        Answer without = desk(SECRETARY)
                .send(MockMvcRequestBuilders.post("/api/commands/RecordSession")
                        .contentType("application/json")
                        .content("{" + GOOD + "}"));
        assertThat(without.status()).isEqualTo(400);
        assertThat(code(without)).isEqualTo("idempotency.required");
        nothing_was_recorded();
        desk(SECRETARY).command("RecordSession", key, "{" + GOOD + "}");
        head = log.head();
        Answer other = desk(SECRETARY).command("RecordSession", key, "{" + GOOD.replace("主题", "另一主题") + "}");
        assertThat(other.status()).isEqualTo(422);
        assertThat(code(other)).isEqualTo("idempotency.reused");
        nothing_was_recorded();
    }

    @ParameterizedTest
    @CsvSource({
        "OpenAccount, access.denied, 403",
        "NoteRecord, access.denied, 403",
        "DropEverything, command.unknown, 404"
    })
    void a_command_that_is_not_the_callers_is_told_from_one_that_is_none(String command, String code, int status) {
        Answer answer = desk(SECRETARY).command(command, key, "{}");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(code(answer)).isEqualTo(code);
        nothing_was_recorded();
    }

    @ParameterizedTest
    @CsvSource({"PostponeSession, record.held", "CancelSession, record.held", "RestoreSession, record.stands"})
    void what_was_held_is_no_longer_set_for_a_day(String command, String code) {
        String id = session("主题");
        Answer answer = desk(SECRETARY).command(command, key, """
                {"id": "%s", "expectedVersion": 1, "reason": "改期"%s}""".formatted(
                        id, command.equals("PostponeSession") ? ", \"heldOn\": \"2099-01-01\"" : ""));
        assertThat(code(answer)).isEqualTo(code);
        nothing_was_recorded();
    }

    private static String code(Answer answer) {
        return LedgerJson.mapper().readTree(answer.body()).path("code").asString("none");
    }

    @Test
    void a_stale_version_and_a_missing_one_are_told_apart() {
        String id = session("主题");
        String patch = "{\"id\":\"%s\",\"place\":\"三楼\",\"reason\":\"漏填\"%s}";
        assertThat(desk(SECRETARY)
                        .command("CorrectSession", key, patch.formatted(id, ""))
                        .status())
                .isEqualTo(428);
        assertThat(desk(SECRETARY)
                        .command("CorrectSession", key, patch.formatted(id, ",\"expectedVersion\":7"))
                        .status())
                .isEqualTo(409);
        nothing_was_recorded();
        Answer done = desk(SECRETARY).command("CorrectSession", key, patch.formatted(id, ",\"expectedVersion\":1"));
        assertThat(done.status()).isEqualTo(201);
    }

    @Test
    void another_bureaus_record_is_not_to_be_found() {
        String id = session("主题");
        String body = "{\"id\":\"%s\",\"reason\":\"无关\",\"expectedVersion\":1}".formatted(id);
        assertThat(desk(NEIGHBOUR).command("VoidSession", key, body).status()).isEqualTo(404);
        nothing_was_recorded();
    }

    @Test
    void every_command_is_described_by_name() {
        JsonNode paths = LedgerJson.mapper()
                .readTree(desk(SECRETARY)
                        .send(MockMvcRequestBuilders.get("/v3/api-docs"))
                        .body())
                .path("paths");
        JsonNode session =
                paths.at("/~1api~1commands~1RecordSession/post/requestBody/content/application~1json/schema");
        assertThat(session.at("/properties/heldOn/format").asString("")).isEqualTo("date");
        assertThat(session.at("/properties/topic/type").asString("")).isEqualTo("string");
        assertThat(session.get("required").toString()).contains("topic", "heldOn", "bureau", "form");
        assertThat(paths.has("/api/commands/OpenAccount")).isTrue();
        assertThat(paths.has("/api/commands/{name}")).isFalse();
    }
}
