// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** That benchmarks run and report, at sizes whose figures mean nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
// In a thread of its own: who waits for a program's next line can't be interrupted.
@Timeout(value = 600, threadMode = ThreadMode.SEPARATE_THREAD)
class BenchmarksTest {

    private static final List<String> KNOWN = List.of("append", "snapshots", "token", "pages", "city");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream console = new ByteArrayOutputStream();

    @Test
    void a_small_run_reports_rows_and_a_page() throws Exception {
        Path json = folder.resolve("out").resolve("benchmark.json");
        Path page = folder.resolve("benchmarks.md");

        assertThat(run("--scale", "TINY", "--json", json.toString(), "--page", page.toString(), "token", "snapshots"))
                .isTrue();

        JsonNode rows = JsonMapper.shared().readTree(Files.readAllBytes(json));
        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(row.propertyNames()).containsExactly("name", "value", "unit", "goal", "holds");
            assertThat(row.get("value").isNumber()).isTrue();
            assertThat(row.get("goal").isNull()).isEqualTo(row.get("holds").isNull());
        });
        assertThat(rows).anySatisfy(row -> {
            assertThat(row.get("name").asString()).isEqualTo("token.ledger.after-10000000");
            assertThat(row.get("value").asDouble()).isBetween(1.0, 32.0);
            assertThat(row.get("holds").asBoolean()).isTrue();
        });
        assertThat(page)
                .content()
                .contains("| token.ledger.after-1 | ≤ 32 bytes |", "## Load of a record with 50 events", "cores");
    }

    @Test
    void pages_and_the_city_are_asked_of_the_running_program() throws Exception {
        Path json = folder.resolve("benchmark.json");

        assertThat(run("--scale", "TINY", "--json", json.toString(), "pages", "city"))
                .isTrue();

        List<String> names = new ArrayList<>();
        JsonMapper.shared()
                .readTree(Files.readAllBytes(json))
                .forEach(row -> names.add(row.get("name").asString()));
        assertThat(names)
                .contains(
                        "import.rate",
                        "pages.supervisor./.p95",
                        "pages.supervisor./city.p95",
                        "pages.secretary./todo.p95",
                        "pages.secretary./api/todo.p95",
                        "pages.admin./views.p95",
                        "pages.upload-of-20-mb.heap",
                        "city.overview.p95",
                        "city.why.p95",
                        "city-in-full.ledger.csv.rate",
                        "city-in-full.ledger.xlsx.rate",
                        "city-in-full.what-if.rate",
                        "round-trips.supervisor.city.again",
                        "round-trips.secretary.api-record.again");
    }

    @Test
    void a_benchmark_that_fails_fails_the_run_and_leaves_the_page_alone() throws Exception {
        Path page = Files.writeString(folder.resolve("benchmarks.md"), "the last good run");

        boolean whole = Benchmarks.run(
                Call.of(
                        List.of("--scale", "TINY", "--json", json(), "--page", page.toString(), "broken"),
                        List.of("broken")),
                List.of(new Broken()),
                out());

        assertThat(whole).isFalse();
        assertThat(page).hasContent("the last good run");
        assertThat(console.toString(UTF_8)).contains("no disk to measure", "FAILED 失败: broken");
    }

    @Test
    void an_unknown_name_is_answered_with_those_there_are() {
        assertThatThrownBy(() -> Call.of(List.of("apend"), KNOWN))
                .hasMessage("There is no benchmark named apend; there are append, snapshots, token, pages, city.");
    }

    private boolean run(String... arguments) throws Exception {
        return Benchmarks.run(Call.of(List.of(arguments), KNOWN), Benchmarks.ALL, out());
    }

    private String json() {
        return folder.resolve("benchmark.json").toString();
    }

    private PrintStream out() {
        return new PrintStream(console, true, UTF_8);
    }
}
