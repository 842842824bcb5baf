// SPDX-License-Identifier: Apache-2.0
package taizhang.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What no template does, because it reads as if it worked. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TemplatesTest {

    private static final Pattern TAG = Pattern.compile("<[a-z][^\\s>]*(?:\\s+[^\\s=>/]+(?:=\"[^\"]*\")?)*\\s*/?>");

    static Stream<Resource> templates() throws IOException {
        return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html"));
    }

    @Test
    void are_found() throws IOException {
        assertThat(templates()).hasSizeGreaterThan(40);
    }

    /** Thymeleaf replaces first, and the condition goes with the tag it stood on. */
    @ParameterizedTest
    @MethodSource("templates")
    void replace_nothing_on_a_condition(Resource template) throws IOException {
        assertThat(conditionalReplacements(template.getContentAsString(UTF_8))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void put_no_text_on_a_page_as_markup(Resource template) throws IOException {
        assertThat(template.getContentAsString(UTF_8)).doesNotContain("th:utext");
    }

    @Test
    void are_searched_by_a_pattern_that_finds_it() {
        assertThat(conditionalReplacements(
                        "<p><th:block th:if=\"${saved > 1}\" th:replace=\"~{shell/fragments :: done('a')}\"/></p>"))
                .hasSize(1);
    }

    private static Stream<String> conditionalReplacements(String html) {
        return TAG.matcher(html)
                .results()
                .map(MatchResult::group)
                .filter(tag -> tag.contains("th:replace="))
                .filter(tag -> tag.contains("th:if=") || tag.contains("th:unless="));
    }
}
