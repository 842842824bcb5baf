// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import taizhang.api.account.Role;
import taizhang.web.ShellTest;
import taizhang.web.ToyAccounts;
import taizhang.web.Visitor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ShellTest
@DisplayNameGeneration(ReplaceUnderscores.class)
class ApiProblemsTest {

    static final String PASSWORD = "correct horse";
    static final String COMMAND = "/api/commands/RecordToy";

    @Autowired
    ToyAccounts accounts;

    @LocalServerPort
    int port;

    Visitor program;
    String login;

    @BeforeEach
    void a_program_of_a_secretary() {
        program = new Visitor(port);
        login = accounts.open(Role.SECRETARY, PASSWORD);
    }

    @Nested
    class A_body {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                value = {
                    "{'bureau':'ty-ga','on':'2022-12-05','number':1}                       | 200 | null",
                    "{'bureau':'ty-ga',                                                    | 400 | json.invalid",
                    "not json                                                              | 400 | json.invalid",
                    "{'bureau':'ty-ga','bureau':'ty-sf'}                                   | 400 | json.invalid",
                    "{'bureau':'ty-ga','on':'2022-12-05','number':1,'role':'SUPERVISOR'}   | 400 | field.unknown",
                    "{'bureau':{'$ne':null},'on':'2022-12-05','number':1}                  | 400 | field.type",
                    "{'bureau':'TY GA','on':'2022-12-05','number':1}                       | 422 | id.invalid",
                    "{'bureau':'ty-ga','on':null,'number':1}                               | 422 | field.required",
                })
        void is_answered_by_what_is_wrong_with_it(String body, int status, String code) {
            var answer = program.postJson(COMMAND, login, PASSWORD, body.replace('\'', '"'));
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(json(answer).path("code").asString("null")).isEqualTo(code);
        }

        @Test
        void that_is_broken_names_line_and_column_in_both_languages() {
            var problem = json(program.postJson(COMMAND, login, PASSWORD, "{\n  \"bureau\": ty\n}"));
            assertThat(problem.at("/errors/0/message/zh-CN").asString()).matches("第 2 行第 \\d+ 列不是合法的 JSON");
            assertThat(problem.at("/errors/0/message/en").asString()).matches("Not valid JSON at line 2, column \\d+");
        }

        @ParameterizedTest
        @ValueSource(strings = {"text", "number", "list"})
        void that_is_too_large_in_one_place_is_not_read(String make) {
            String value = switch (make) {
                case "text" -> "\"" + "长".repeat(100_001) + "\"";
                case "number" -> "1".repeat(101);
                default -> "[" + "1,".repeat(10_000) + "1]";
            };
            var answer = program.postJson(COMMAND, login, PASSWORD, "{\"bureau\":" + value + "}");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(json(answer).path("code").asString()).isEqualTo("json.too_complex");
        }

        @Test
        void that_is_nested_too_deeply_is_not_read() {
            var answer = program.postJson(COMMAND, login, PASSWORD, "[".repeat(40) + "]".repeat(40));
            assertThat(json(answer).path("code").asString()).isEqualTo("json.too_complex");
        }

        @Test
        void of_two_megabytes_is_refused() {
            assertTooLarge(program.postJson(COMMAND, login, PASSWORD, "\"" + "x".repeat(2 * 1024 * 1024) + "\""));
        }

        @Test
        void of_two_megabytes_that_does_not_say_its_length_is_refused_too() {
            byte[] body = ("\"" + "x".repeat(2 * 1024 * 1024) + "\"").getBytes();
            assertTooLarge(program.send(program.request(
                            COMMAND,
                            "Content-Type",
                            "application/json",
                            "Authorization",
                            Visitor.basic(login, PASSWORD))
                    .POST(BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body)))));
        }

        private static void assertTooLarge(HttpResponse<String> answer) {
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(json(answer).path("code").asString()).isEqualTo("body.too_large");
        }
    }

    @Nested
    class A_request {

        @ParameterizedTest
        @CsvSource({
            "/api/things/absent,                     404, not_found",
            "/api/things/boom,                       500, internal",
            "/api/things/down,                       503, store.unavailable",
            "/api/things/full,                       507, store.full",
            "/api/things,                            422, field.required",
            "/api/things?year=abc,                   400, field.type",
            "/api/things?year=2022&asOf=2022-02-30,  422, date.invalid",
        })
        void is_answered_by_what_went_wrong(String path, int status, String code) {
            var answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(json(answer).path("code").asString()).isEqualTo(code);
        }

        @Test
        void that_failed_inside_says_nothing_of_the_inside() {
            var answer = get("/api/things/boom");
            assertThat(answer.body()).doesNotContain("secret").doesNotContain("Exception");
            assertThat(json(answer).path("traceId").asString()).matches("[0-9a-f]{16}");
        }

        @Test
        void that_the_store_could_not_take_may_be_tried_again() {
            assertThat(get("/api/things/down").headers().firstValue("Retry-After"))
                    .isPresent();
        }

        @Test
        void that_accepts_no_json_is_not_acceptable() {
            var answer = get("/api/things/1", "Accept", "image/png");
            assertThat(answer.statusCode()).isEqualTo(406);
            assertThat(json(answer).path("code").asString()).isEqualTo("not_acceptable");
        }

        @Test
        void carries_type_title_detail_instance_and_its_errors() {
            var problem = json(get("/api/things/absent"));
            assertThat(problem.path("type").asString()).isEqualTo("/problems/not_found");
            assertThat(problem.path("title").asString()).isEqualTo("未找到");
            assertThat(problem.path("detail").asString()).isEqualTo("未找到该记录");
            assertThat(problem.path("instance").asString()).isEqualTo("/api/things/absent");
            assertThat(problem.path("status").asInt()).isEqualTo(404);
            assertThat(problem.at("/errors/0/code").asString()).isEqualTo("not_found");
        }

        @Test
        void is_answered_in_the_language_it_accepts() {
            var problem = json(get("/api/things/absent", "Accept-Language", "en-GB,en;q=0.9"));
            assertThat(problem.path("detail").asString()).isEqualTo("Not found");
        }

        private HttpResponse<String> get(String path, String... headers) {
            String[] all = Arrays.copyOf(headers, headers.length + 2);
            all[headers.length] = "Authorization";
            all[headers.length + 1] = Visitor.basic(login, PASSWORD);
            return program.get(path, all);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
