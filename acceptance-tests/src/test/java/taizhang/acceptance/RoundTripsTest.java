// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * On MongoDB each page is told in at most three round trips, the login's own among them: one for who asks, one for the end of
 * the log, one for what the views say. So it is once a process has answered a question of the same kind before; the first of
 * its kind may need one more for each thing that leads to the next.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(Lifecycle.PER_CLASS)
class RoundTripsTest {

    private static final int MOST = 3;
    private static final int MOST_AT_FIRST = 12;
    private static final String SUPERVISOR = "demo-supervisor";
    private static final String SECRETARY = "secretary-ls-ga";

    private final Database database = new Database();
    private Program program;
    private Person supervisor;
    private Person secretary;
    private String record;

    @BeforeAll
    void open() {
        program = Program.inDemoCityOn(database.uri(), "--logging.level.taizhang.storage.RoundTrips=debug");
        supervisor = Person.loggedIn(SUPERVISOR, program);
        secretary = Person.loggedIn(SECRETARY, program);
        JsonNode entries = Api.as(SUPERVISOR, program)
                .get("/api/bureaus/ls-ga/timeline?year=2022")
                .get("entries");
        record = entries.get(0).get("recordId").asString();
    }

    @AfterAll
    void close() {
        program.close();
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/city?year=2022",
                "/city?year=2022&kind=STUDY_SESSION",
                "/city?year=2022&rule=ZXZ-01",
                "/city?year=2022&rule=ZXZ-01&asOf=2022-12-13",
                "/bureaus/ls-ga/timeline?year=2022",
                "/bureaus/ls-ga/timeline?year=2022&asOf=2022-12-13",
                "/compliance?year=2022",
                "/compliance?year=2022&asOf=2022-12-13",
                "/compliance/ZXZ-01/2022-Q4/ls-ga",
                "/records/{record}",
                "/records/{record}?asOf=2022-12-13",
                "/compliance/figures?year=2022",
                "/rules",
                "/approvals"
            })
    void a_supervisor_s_page(String path) {
        assertFewTrips(path, asked -> supervisor.get(program, asked).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/todo",
                "/city?year=2022",
                "/bureaus/ls-ga/timeline?year=2022",
                "/compliance?year=2022",
                "/compliance/ZXZ-01/2022-Q4/ls-ga",
                "/records/{record}"
            })
    void a_secretary_s_page(String path) {
        assertFewTrips(path, asked -> secretary.get(program, asked).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/city?year=2022",
                "/api/bureaus/ls-ga/timeline?year=2022",
                "/api/bureaus/ls-ga/timeline?year=2022&asOf=2022-12-13",
                "/api/compliance?year=2022",
                "/api/compliance?year=2022&rule=ZXZ-01",
                "/api/compliance/ZXZ-01/2022-Q4/ls-ga/why",
                "/api/records/{record}",
                "/api/records/{record}/history",
                "/api/bureaus"
            })
    void an_answer_to_a_program(String path) {
        Api api = Api.as(SUPERVISOR, program);
        assertFewTrips(path, api::status);
    }

    @Test
    void another_page_of_a_kind_that_was_asked_for_before() {
        supervisor.get(program, "/compliance/ZXZ-01/2022-Q4/ls-ga");
        supervisor.get(program, "/bureaus/ls-ga/timeline?year=2022");

        assertThat(trips(
                        "/compliance/ZXZ-01/2022-Q4/lk-ga",
                        path -> supervisor.get(program, path).statusCode()))
                .hasSizeLessThanOrEqualTo(MOST);
        assertThat(trips(
                        "/bureaus/lk-ga/timeline?year=2022",
                        path -> supervisor.get(program, path).statusCode()))
                .hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void what_has_just_been_recorded_is_on_the_page_though_it_was_asked_for_before() {
        String page = "/bureaus/ls-ga/timeline?year=2022";
        supervisor.get(program, page);
        supervisor.get(program, page);

        String title = "学习反有组织犯罪法";
        assertThat(Api.as(SECRETARY, program)
                        .command("RecordSession", "round-trips", """
                                {"bureau": "ls-ga", "form": "CENTRAL_GROUP_DISCUSSION", "topic": "%s", "heldOn": "2022-12-08"}
                                """.formatted(title))
                        .statusCode())
                .isEqualTo(201);

        await().untilAsserted(
                        () -> assertThat(supervisor.get(program, page).body()).contains(title));
    }

    private interface Asking {
        int status(String path);
    }

    private void assertFewTrips(String pattern, Asking asking) {
        String path = pattern.replace("{record}", record);
        List<String> first = trips(path, asking);
        List<String> second = trips(path, asking);
        assertThat(second).as("round trips of %s", path).hasSizeLessThanOrEqualTo(MOST);
        assertThat(first).as("round trips of %s, the first time", path).hasSizeLessThanOrEqualTo(MOST_AT_FIRST);
    }

    /** What the program says of the request, as soon as it says it. */
    private List<String> trips(String path, Asking asking) {
        Pattern told = Pattern.compile("GET " + Pattern.quote(path) + " took (\\d+) round trips: \\[(.*)]");
        int before = told(told).size();
        assertThat(asking.status(path)).as(path).isEqualTo(200);
        await().until(() -> told(told).size() > before);
        MatchResult last = told(told).getLast();
        List<String> trips = List.of(last.group(2).split(", (?=find|update|insert|delete|getMore|aggregate)"));
        assertThat(trips).hasSize(Integer.parseInt(last.group(1)));
        // Once a minute a session is written down as being used, with whatever page comes then.
        return trips.stream().filter(trip -> !trip.startsWith("update")).toList();
    }

    private List<MatchResult> told(Pattern told) {
        return told.matcher(program.output()).results().toList();
    }
}
