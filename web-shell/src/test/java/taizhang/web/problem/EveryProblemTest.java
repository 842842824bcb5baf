// SPDX-License-Identifier: Apache-2.0
package taizhang.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Refused.Fault;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryProblemTest {

    final ResourceBundleMessageSource messages = words();
    final Problems problems = new Problems(messages);

    @ParameterizedTest
    @EnumSource
    void has_words_and_a_title_in_both_languages(Problem problem) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(problems.sentence(new Fault(problem, null, List.of(1, 2)), locale))
                    .isNotBlank();
            assertThat(messages.getMessage(
                            "problem.status." + Problems.status(problem).value(), null, locale))
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "topic              | field.required      |              | 请填写主题",
                "role               | field.unknown       |              | 不支持的字段：role",
                "$where             | field.unknown       |              | 不支持的字段：$where",
                "endsAt             | date.invalid        | before_start | 结束时间早于开始时间",
                "topic              | text.forbidden_char | U+202E       | 含不可见字符 U+202E",
            })
    void names_the_field_as_the_form_does(String field, String code, String argument, String words) {
        Problem problem = Arrays.stream(Problem.values())
                .filter(any -> any.code().equals(code))
                .findFirst()
                .orElseThrow();
        Fault fault = new Fault(problem, field, argument == null ? List.of() : List.of(argument));
        assertThat(problems.sentence(fault, Locale.SIMPLIFIED_CHINESE)).contains(words);
    }

    @Test
    void counts_the_lines_of_a_list_from_one() {
        Fault fault = Refused.field("quantities[1].number", Problem.NUMBER_RANGE, 0, 500)
                .faults()
                .getFirst();
        assertThat(problems.sentence(fault, Locale.SIMPLIFIED_CHINESE))
                .contains("第 2 行")
                .contains("0 至 500");
    }

    private static ResourceBundleMessageSource words() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("shell/messages", "record/messages");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
