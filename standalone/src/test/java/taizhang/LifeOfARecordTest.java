// SPDX-License-Identifier: Apache-2.0
package taizhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import taizhang.codec.LedgerJson;
import tools.jackson.databind.JsonNode;

/**
 * One bureau's half year, played from a story, against figures worked out by hand.
 *
 * <p>2026 by the notice of 2025-11-04: 02-14 (Saturday) is worked, 02-15 to 02-23 are off, 05-01 to 05-05 are off, 05-09
 * (Saturday) is worked.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LifeOfARecordTest {

    private static final String PASSWORD = "half-a-year-of-a-bureau";
    private static ConfigurableApplicationContext program;

    @BeforeAll
    static void play_the_story(@TempDir Path data) throws Exception {
        Path story = Path.of(
                LifeOfARecordTest.class.getResource("life-of-a-record.jsonl").toURI());
        program = SpringApplication.run(
                Standalone.class,
                "--taizhang.play=" + story,
                "--taizhang.demo-password=" + PASSWORD,
                "--taizhang.data=" + data,
                "--server.port=0");
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    /** Postponed to 02-13, recorded on 02-25: 02-14 is day 1, 02-24 day 2, 02-25 day 3, which is still in time. */
    @Test
    void a_postponed_session_keeps_its_identity_and_is_in_time_by_the_day_it_was_held() {
        JsonNode one = get("/api/records/one");
        assertThat(one.get("status").asString()).isEqualTo("RECORDED");
        assertThat(one.get("heldOn").asString()).isEqualTo("2026-02-13");
        assertThat(one.get("delayWorkdays").asInt()).isEqualTo(3);
        assertThat(one.get("late").asBoolean()).isFalse();
        assertThat(steps("one")).containsExactly("SCHEDULED", "POSTPONED", "RECORDED");
        assertThat(one.at("/details/place").asString()).isEqualTo("二楼会议室");
        assertThat(get("/api/records/one?asOf=2026-02-09").get("heldOn").asString())
                .isEqualTo("2026-02-12");
    }

    /** Held on 04-30; 05-06 is day 1, 05-07 day 2, 05-08 day 3. */
    @Test
    void a_cancellation_is_taken_back() {
        JsonNode two = get("/api/records/two");
        assertThat(two.get("delayWorkdays").asInt()).isEqualTo(3);
        assertThat(steps("two")).containsExactly("SCHEDULED", "CANCELLED", "RESTORED", "RECORDED");
        assertThat(get("/api/records/two?asOf=2026-03-01").get("status").asString())
                .isEqualTo("SCHEDULED");
    }

    /** Held on 04-30, recorded on Saturday 05-09, which is worked: day 4. */
    @Test
    void a_late_entry_says_by_how_much_and_why_and_comes_back_from_being_void() {
        JsonNode three = get("/api/records/three");
        assertThat(three.get("delayWorkdays").asInt()).isEqualTo(4);
        assertThat(three.get("late").asBoolean()).isTrue();
        assertThat(three.get("lateReason").asString()).isEqualTo("材料节后才齐");
        assertThat(steps("three")).containsExactly("RECORDED", "VOIDED", "RESTORED");
    }

    /**
     * In force: one in February, two in April (the same day, which counts once for a rule of one a day but twice on the
     * ledger); the one in July is only scheduled.
     */
    @Test
    void what_is_only_scheduled_stands_on_the_timeline_and_counts_nowhere() {
        JsonNode entries = get("/api/bureaus/a/timeline?year=2026").get("entries");
        assertThat(entries.valueStream().map(entry -> entry.get("status").asString()))
                .containsExactly("RECORDED", "RECORDED", "RECORDED", "SCHEDULED");
        assertThat(entries.get(3).has("recordedAt")).isFalse();
        assertThat(entries.get(3).has("late")).isFalse();
        assertThat(get("/api/city?year=2026").at("/totals/total").asInt(-1)).isEqualTo(3);
    }

    /** Q1 by the session of February; Q2 by one of the two of April; Q3 has only a schedule. */
    @Test
    void a_duty_is_met_by_what_was_held() {
        assertThat(counted("2026-Q1")).isEqualTo(1);
        assertThat(counted("2026-Q2")).isEqualTo(1);
        JsonNode third = get("/api/compliance/ZXZ-01/2026-Q3/a");
        assertThat(third.get("counted").asInt()).isZero();
        assertThat(third.at("/refusals/0/reason").asString()).isEqualTo("NOT_HELD");
        assertThat(third.at("/refusals/0").has("recordedAt")).isFalse();
    }

    private static int counted(String quarter) {
        return get("/api/compliance/ZXZ-01/" + quarter + "/a").get("counted").asInt();
    }

    private static List<String> steps(String record) {
        return get("/api/records/" + record + "/history")
                .get("versions")
                .valueStream()
                .map(version -> version.get("what").asString())
                .toList();
    }

    private static JsonNode get(String path) {
        String credentials =
                Base64.getEncoder().encodeToString(("demo-supervisor:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        String port = program.getEnvironment().getProperty("local.server.port");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + credentials)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return LedgerJson.mapper().readTree(answer.body());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
