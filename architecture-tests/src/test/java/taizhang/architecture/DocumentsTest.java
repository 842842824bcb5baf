// SPDX-License-Identifier: Apache-2.0
package taizhang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.Problem;

/** What the documents point to is there. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentsTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern CODE = Pattern.compile("\\d{3} `([a-z_]+(?:\\.[a-z_]+)?)`");
    private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\(([^)]+)\\)");
    private static final int LARGEST_PICTURE = 160_000;

    private final String badInput = text(ROOT.resolve("docs/domain/bad-input.md"));
    private final String edgeCases = text(ROOT.resolve("docs/domain/edge-cases.md"));

    @Test
    void every_test_that_a_table_names_is_there() {
        Map<String, String> sources = sources();
        List<String> missing = TEST.matcher(badInput + edgeCases)
                .results()
                .filter(named -> !sources.getOrDefault(named.group(1), "").contains("void " + named.group(2) + "("))
                .map(MatchResult::group)
                .toList();
        assertThat(missing).isEmpty();
    }

    @Test
    void every_row_of_it_names_a_test_and_every_code_is_a_problem() {
        Set<String> codes = Arrays.stream(Problem.values()).map(Problem::code).collect(Collectors.toSet());
        assertThat(badInput.lines().filter(line -> line.startsWith("| ") && !line.startsWith("| what ")))
                .hasSizeGreaterThan(60)
                .allMatch(row -> TEST.matcher(row).find());
        assertThat(CODE.matcher(badInput).results().map(code -> code.group(1))).isSubsetOf(codes);
    }

    @Test
    void every_edge_case_and_each_of_the_22_decisions_names_a_test() {
        List<String> rows = edgeCases
                .lines()
                .filter(line -> line.startsWith("| ") && !line.endsWith("| shown by |"))
                .toList();
        assertThat(rows)
                .hasSizeGreaterThan(60)
                .allMatch(row -> TEST.matcher(row).find());
        assertThat(rows.stream().map(row -> row.split(" ")[1]))
                .containsAll(
                        IntStream.rangeClosed(1, 22).mapToObj(String::valueOf).toList());
    }

    @Test
    void every_picture_is_there_and_small() {
        List<Path> pictures = documents()
                .flatMap(document -> PICTURE.matcher(text(document))
                        .results()
                        .map(picture -> document.resolveSibling(picture.group(1))))
                .toList();
        assertThat(pictures)
                .isNotEmpty()
                .allSatisfy(picture -> assertThat(picture).isRegularFile())
                .allSatisfy(picture -> assertThat(picture.toFile().length()).isLessThan(LARGEST_PICTURE));
    }

    private static Stream<Path> documents() {
        return Stream.concat(
                Stream.of(ROOT.resolve("README.md"), ROOT.resolve("CONTRIBUTING.md")), under("docs", ".md"));
    }

    /** The source of every test by the name of its class. */
    private static Map<String, String> sources() {
        return modules()
                .flatMap(module -> under(module + "/src/test/java", "Test.java"))
                .collect(Collectors.toMap(
                        file -> file.getFileName().toString().replace(".java", ""),
                        DocumentsTest::text,
                        String::concat));
    }

    private static Stream<String> modules() {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders
                    .filter(folder -> Files.exists(folder.resolve("src/test/java")))
                    .map(folder -> folder.getFileName().toString())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> under(String folder, String ending) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
