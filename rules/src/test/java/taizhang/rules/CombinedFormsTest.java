// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CombinedFormsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final String ONE = """
            combined:
              - id: X-1
                serves: THEME_DAY
                by: [BRANCH_MEMBERS]
                text: {zh: 文, en: text}
                source: {title: 某规则, clause: "7", certainty: G}
                effective: {from: 2020-01-01, to: 2020-12-31}
            """;

    /** All pairs of activities, of which the texts allow these ten (rules E2.10), two of them where the lecturer is told. */
    @Test
    void that_are_shipped_are_those_of_the_texts_and_no_others() {
        assertThat(allowed(true))
                .containsExactlyInAnyOrder(
                        "BRANCH_MEMBERS as ORG_LIFE_MEETING",
                        "BRANCH_COMMITTEE as ORG_LIFE_MEETING",
                        "PARTY_GROUP as ORG_LIFE_MEETING",
                        "ORG_LIFE_MEETING as MEMBER_APPRAISAL",
                        "BRANCH_MEMBERS as THEME_DAY",
                        "PARTY_GROUP as THEME_DAY",
                        "PARTY_LECTURE as THEME_DAY",
                        "ORG_LIFE_MEETING as THEME_DAY",
                        "THEME_DAY as PARTY_LECTURE",
                        "BRANCH_MEMBERS as PARTY_LECTURE");
        assertThat(allowed(false)).hasSize(8).noneMatch(pair -> pair.endsWith("PARTY_LECTURE"));
    }

    private static Set<String> allowed(boolean tellsLecturer) {
        return Arrays.stream(Activity.values())
                .flatMap(held -> Arrays.stream(Activity.values())
                        .filter(served -> CombinedForms.SHIPPED.allow(
                                held, EnumSet.of(served), EnumSet.of(served), DAY, tellsLecturer))
                        .map(served -> held + " as " + served))
                .collect(Collectors.toSet());
    }

    @Test
    void that_are_shipped_each_have_a_source_and_words_in_both_languages() {
        assertThat(CombinedForms.SHIPPED.all()).allSatisfy(form -> {
            assertThat(form.source().clause()).isNotBlank();
            assertThat(form.text().zh()).isNotBlank();
            assertThat(form.text().en()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31, false", "2020-01-01, true", "2020-12-31, true", "2021-01-01, false"})
    void hold_from_their_first_day_to_their_last(LocalDate on, boolean allowed) {
        assertThat(CombinedForms.read("some.yml", ONE)
                        .allow(
                                Activity.BRANCH_MEMBERS,
                                EnumSet.of(Activity.THEME_DAY),
                                EnumSet.of(Activity.THEME_DAY),
                                on,
                                false))
                .isEqualTo(allowed);
    }

    @Test
    void serve_only_as_what_the_record_says_and_the_rule_asks() {
        CombinedForms forms = CombinedForms.read("some.yml", ONE);
        LocalDate on = LocalDate.of(2020, 5, 6);
        Set<Activity> theme = EnumSet.of(Activity.THEME_DAY);
        assertThat(forms.allow(Activity.BRANCH_MEMBERS, Set.of(), theme, on, true))
                .isFalse();
        assertThat(forms.allow(Activity.BRANCH_MEMBERS, theme, EnumSet.of(Activity.PARTY_GROUP), on, true))
                .isFalse();
    }

    @ParameterizedTest(name = "{1} for {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "serves: THEME_DAY    | serves: DINNER                 | line 3, serves",
                "by: [BRANCH_MEMBERS] | by: [THEME_DAY]                | line 4, by",
                "by: [BRANCH_MEMBERS] | by: []                         | line 4, by",
                "certainty: G         | certainty: G, page: 7          | line 6, source.page",
                "by: [BRANCH_MEMBERS] | with: [BRANCH_MEMBERS]         | line 2, by",
                "certainty: G         | certainty: X                   | line 6, source.certainty",
                "from: 2020-01-01     | from: 2021-01-01               | line 7, effective.to",
                "serves: THEME_DAY    | needs: MUSIC                   | line 3, needs",
                "combined:            | rules:                         | rules"
            })
    void that_are_wrong_are_refused_with_file_line_and_field(String right, String wrong, String place) {
        String text = ONE.replace(right, wrong);
        assertThat(text).isNotEqualTo(ONE);
        assertThatThrownBy(() -> CombinedForms.read("some.yml", text))
                .isInstanceOf(RuleFault.class)
                .hasMessageContaining("some.yml")
                .hasMessageContaining(place);
    }

    @Test
    void are_named_once() {
        String twice = ONE + ONE.substring(ONE.indexOf("  - id"));
        assertThatThrownBy(() -> CombinedForms.read("some.yml", twice))
                .isInstanceOf(RuleFault.class)
                .hasMessageContaining("rule X-1, line 8");
    }
}
