// SPDX-License-Identifier: Apache-2.0
package taizhang.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every bundle of the program says the same things in both languages. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WordsInBothLanguagesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d+");

    static Stream<Resource> bundles() throws IOException {
        return Arrays.stream(
                new PathMatchingResourcePatternResolver().getResources("classpath*:*/messages_zh_CN.properties"));
    }

    @Test
    void are_found_in_the_shell_in_both_services_and_for_records() throws IOException {
        assertThat(bundles().map(Resource::toString)).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void have_the_same_keys(Resource chinese) throws IOException {
        assertThat(new TreeSet<>(read(english(chinese)).stringPropertyNames()))
                .isEqualTo(new TreeSet<>(read(chinese).stringPropertyNames()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void leave_nothing_blank_and_fill_the_same_gaps(Resource chinese) throws IOException {
        Properties english = read(english(chinese));
        read(chinese).forEach((key, words) -> {
            String translated = english.getProperty((String) key);
            assertThat((String) words).as("%s", key).isNotBlank();
            assertThat(translated).as("%s", key).isNotBlank();
            assertThat(gaps(translated)).as("gaps of %s", key).isEqualTo(gaps((String) words));
        });
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void use_no_straight_apostrophe_which_a_message_with_gaps_would_swallow(Resource chinese) throws IOException {
        for (Resource bundle : new Resource[] {chinese, english(chinese)}) {
            assertThat(read(bundle).values()).noneMatch(words -> ((String) words).contains("'"));
        }
    }

    private static Resource english(Resource chinese) throws IOException {
        return chinese.createRelative("messages_en.properties");
    }

    private static Properties read(Resource bundle) throws IOException {
        var words = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }

    private static TreeSet<String> gaps(String words) {
        return PLACEHOLDER
                .matcher(words)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
