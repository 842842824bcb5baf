// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import taizhang.Standalone;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A city in which the north bureau goes on in the south one from 1 September 2026, told as a story.
 *
 * <p>By hand. North held studies on 6 May, 10 July and 5 August; south held a joint one with north on 12 August, 6 of its
 * own 10 there. So:
 *
 * <ul>
 *   <li>records: four in all, the joint one once. As then north has 4 (May 1, July 1, August 2) and south 1 (August);
 *       as now south has all 4 (May 1, July 1, August 2: 5 August and the joint one, which stands in one row now), and
 *       north has no row.
 *   <li>study in Q2: north 1 of 1, south 0 of 1; a merger in Q3 moves nothing of Q2.
 *   <li>study in Q3: north owes nothing, it ended before 30 September; south owes 1 and counts 3: its own joint study
 *       and the two of north. Known on 31 August: north 2 (it had not confirmed the joint one), south 1.
 * </ul>
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReorganisedCityTest {

    private static final String PASSWORD = "Reorganised-2026";
    private static final List<String> LINES = new ArrayList<>();

    @TempDir
    private static Path work;

    private static ConfigurableApplicationContext program;

    @BeforeAll
    static void the_story_is_played() throws IOException {
        at("2026-01-05");
        line("system", "RegisterBureau", """
                {"id": "zz", "name": "市局", "kind": "JUSTICE", "level": "CITY", "effectiveOn": "2026-01-01"}""");
        line("system", "RegisterBureau", """
                {"id": "north", "name": "北区分局", "kind": "JUSTICE", "level": "DISTRICT", "parent": "zz",
                 "effectiveOn": "2026-01-01", "hasCentralGroup": true}""");
        line("system", "RegisterBureau", """
                {"id": "south", "name": "南区分局", "kind": "JUSTICE", "level": "DISTRICT", "parent": "zz",
                 "effectiveOn": "2026-01-01", "hasCentralGroup": true}""");
        line("system", "RegisterUnit", """
                {"id": "north-1", "name": "北区第一支部", "unit": "BRANCH", "parent": "north", "effectiveOn": "2026-01-01"}""");
        study("2026-05-07", "north", "s1", "2026-05-06", "");
        study("2026-07-13", "north", "s2", "2026-07-10", "");
        study("2026-08-06", "north", "s3", "2026-08-05", "");
        study("2026-08-13", "south", "s4", "2026-08-12", """
                , "participants": ["north"], "attendance": {"expected": 10, "present": 6}""");
        at("2026-08-20");
        refused("bureau.in_use", "CloseBureau", """
                {"id": "north", "effectiveOn": "2026-09-01"}""");
        refused("bureau.itself", "MergeBureaus", """
                {"id": "north", "into": "north", "effectiveOn": "2026-09-01"}""");
        refused("bureau.cycle", "MoveBureau", """
                {"id": "zz", "parent": "north", "effectiveOn": "2026-09-01"}""");
        refused("date.invalid", "RenameBureau", """
                {"id": "south", "name": "南城分局", "effectiveOn": "2025-12-31"}""");
        refused("bureau.in_use", "MergeBureaus", """
                {"id": "north", "into": "south", "effectiveOn": "2026-08-12"}""");
        at("2026-09-01");
        line("system", "MergeBureaus", """
                {"id": "north", "into": "south", "effectiveOn": "2026-09-01", "basis": "编办〔2026〕9号"}""");
        line("system", "RenameBureau", """
                {"id": "south", "name": "城区分局", "effectiveOn": "2026-09-01"}""");
        line("system", "SetExpectedHeadcount", """
                {"id": "south", "headcount": 22, "effectiveOn": "2026-09-01"}""");
        line("system", "UndoBureauChange", """
                {"id": "south", "change": 4, "reason": "人数待核"}""");
        LINES.add("""
                {"at": "2026-09-02T09:00:00+08:00", "as": "secretary-north", "command": "RecordSession", "expect": "bureau.closed", "body": {"bureau": "north", "form": "CENTRAL_GROUP_DISCUSSION", "topic": "学习", "heldOn": "2026-09-01"}}""");
        LINES.add("""
                {"at": "2026-09-03T09:00:00+08:00", "as": "secretary-south", "command": "CorrectSession", "body": {"id": "s1", "topic": "学习宪法", "reason": "接续单位补全主题"}}""");
        Path story = Files.writeString(work.resolve("story.jsonl"), String.join("\n", LINES));
        program = SpringApplication.run(
                Standalone.class,
                "--taizhang.data=" + work.resolve("data"),
                "--server.port=0",
                "--taizhang.demo-password=" + PASSWORD,
                "--taizhang.play=" + story,
                "--taizhang.at=2026-10-08T09:00:00+08:00");
    }

    @AfterAll
    static void the_program_ends() {
        if (program != null) {
            program.close();
        }
    }

    @Test
    void the_city_as_then_has_a_row_for_each_and_counts_the_joint_study_once() {
        JsonNode city = get("/api/city?year=2026");
        assertThat(months(row(city, "north"))).containsExactly(0, 0, 0, 0, 1, 0, 1, 2, 0, 0, 0, 0);
        assertThat(months(row(city, "south"))).containsExactly(0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0);
        assertThat(city.at("/totals/total").intValue()).isEqualTo(4);
    }

    @Test
    void the_city_as_now_adds_the_merged_bureau_up_and_counts_the_joint_study_once() {
        JsonNode city = get("/api/city?year=2026&tree=NOW");
        assertThat(months(row(city, "south"))).containsExactly(0, 0, 0, 0, 1, 0, 1, 2, 0, 0, 0, 0);
        assertThat(ids(city.get("bureaus"), "bureau")).containsExactly("zz", "south", "north-1");
        assertThat(city.at("/totals/total").intValue()).isEqualTo(4);
    }

    @Test
    void the_successor_counts_in_the_running_quarter_what_the_merged_one_held() {
        assertThat(cell("2026-Q3", "south", "")).isEqualTo("MET 1/3");
        assertThat(cell("2026-Q3", "north", "")).isEqualTo("EXEMPT 0/2 CLOSED_IN_PERIOD");
    }

    @Test
    void nothing_earlier_moves() {
        assertThat(cell("2026-Q2", "north", "")).isEqualTo("MET 1/1");
        assertThat(cell("2026-Q2", "south", "")).isEqualTo("MISSED 1/0");
    }

    @Test
    void the_day_before_knows_nothing_of_it() {
        assertThat(cell("2026-Q3", "north", "&asOf=2026-08-31")).isEqualTo("MET 1/2");
        assertThat(cell("2026-Q3", "south", "&asOf=2026-08-31")).isEqualTo("MET 1/1");
        assertThat(ids(get("/api/bureaus?asOf=2026-08-31"), "id")).containsExactly("north", "north-1", "south", "zz");
        assertThat(names("/api/bureaus?asOf=2026-08-31")).contains("南区分局");
    }

    @Test
    void the_tree_as_now_has_the_new_name_and_the_units_of_the_merged_one() {
        assertThat(ids(get("/api/bureaus?asOf=2026-08-31&tree=NOW"), "id")).containsExactly("north-1", "south", "zz");
        assertThat(names("/api/bureaus")).containsExactly("北区第一支部", "城区分局", "市局");
        assertThat(find(get("/api/bureaus"), "id", "north-1").get("parent").asString())
                .isEqualTo("south");
    }

    @Test
    void what_was_undone_is_as_if_it_had_not_been_said() {
        assertThat(find(get("/api/bureaus"), "id", "south").has("expectedHeadcount"))
                .isFalse();
    }

    @Test
    void units_are_found_by_old_and_new_names_pinyin_and_initials() {
        for (String typed : List.of("nanqu", "cqfj", "城区", "chengqu")) {
            assertThat(ids(get("/api/bureaus?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8)), "id"))
                    .as(typed)
                    .containsExactly("south");
        }
    }

    private static void at(String day) {
        today = day;
    }

    private static String today = "";

    private static void line(String as, String command, String body) {
        LINES.add("""
                {"at": "%sT09:00:00+08:00", "as": "%s", "command": "%s", "body": %s}""".formatted(today, as, command, flat(body)));
    }

    private static void refused(String problem, String command, String body) {
        LINES.add("""
                {"at": "%sT09:00:00+08:00", "as": "system", "command": "%s", "expect": "%s", "body": %s}""".formatted(today, command, problem, flat(body)));
    }

    private static void study(String recordedOn, String bureau, String id, String heldOn, String more) {
        at(recordedOn);
        line("secretary-" + bureau, "RecordSession", """
                {"id": "%s", "bureau": "%s", "form": "CENTRAL_GROUP_DISCUSSION", "topic": "学习", "heldOn": "%s"%s}""".formatted(id, bureau, heldOn, more));
    }

    /** A line of a story is a line. */
    private static String flat(String body) {
        return body.replace("\n", " ");
    }

    private static String cell(String period, String bureau, String more) {
        JsonNode year = get("/api/compliance?year=2026&rule=ZXZ-01" + more);
        JsonNode cell = StreamSupport.stream(year.get("cells").spliterator(), false)
                .filter(one -> one.get("bureau").asString().equals(bureau)
                        && one.get("period").asString().equals(period))
                .findFirst()
                .orElseThrow();
        String reasons = StreamSupport.stream(cell.get("reasons").spliterator(), false)
                .map(reason -> " " + reason.asString())
                .reduce("", String::concat);
        return "%s %d/%d%s"
                .formatted(
                        cell.get("state").asString(),
                        cell.get("due").intValue(),
                        cell.get("counted").intValue(),
                        reasons);
    }

    private static JsonNode row(JsonNode city, String bureau) {
        return find(city.get("bureaus"), "bureau", bureau);
    }

    private static JsonNode find(JsonNode list, String field, String value) {
        return StreamSupport.stream(list.spliterator(), false)
                .filter(one -> one.get(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<Integer> months(JsonNode row) {
        return StreamSupport.stream(row.get("months").spliterator(), false)
                .map(JsonNode::intValue)
                .toList();
    }

    private static List<String> ids(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.get(field).asString())
                .toList();
    }

    private static List<String> names(String address) {
        return ids(get(address), "name");
    }

    private static JsonNode get(String address) {
        String port = program.getEnvironment().getRequiredProperty("local.server.port");
        String login =
                Base64.getEncoder().encodeToString(("demo-supervisor:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                .header("Authorization", "Basic " + login)
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JsonMapper.shared().readTree(answer.body());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(address, failed);
        }
    }
}
