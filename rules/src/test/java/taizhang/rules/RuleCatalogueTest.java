// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RuleCatalogueTest {

    private static final RuleCatalogue SHIPPED = RuleCatalogue.shipped();

    private static List<String> labels(RuleCatalogue rules, String id, int year) {
        return rules.duties(id, year).stream()
                .map(duty -> duty.rule().version() + ":" + duty.period().label())
                .toList();
    }

    /** The shipped quarterly rule as another version. */
    private static Rule version(int number, String from, String to) {
        Rule rule = SHIPPED.duty("ZXZ-01", "2022-Q4").orElseThrow().rule();
        return rule.asVersion(
                number, new Rule.Effective(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)));
    }

    @Nested
    class The_version_in_force_on_the_first_day {

        @Test
        void governs_the_whole_period() {
            var rules =
                    new RuleCatalogue(List.of(version(2, "2022-05-15", null), version(1, "2017-01-30", "2022-05-14")));
            assertThat(labels(rules, "ZXZ-01", 2022))
                    .containsExactly("1:2022-Q1", "1:2022-Q2", "2:2022-Q3", "2:2022-Q4");
        }

        @Test
        void is_none_before_the_first_version_and_after_the_last() {
            assertThat(labels(SHIPPED, "ZXZ-01", 2017)).containsExactly("1:2017-Q2", "1:2017-Q3", "1:2017-Q4");
            assertThat(labels(SHIPPED, "DZB-05", 2018)).isEmpty();
            assertThat(labels(SHIPPED, "DZB-05", 2019)).containsExactly("1:2019");
            var ended = new RuleCatalogue(List.of(version(1, "2017-01-30", "2022-07-01")));
            assertThat(labels(ended, "ZXZ-01", 2022)).containsExactly("1:2022-Q1", "1:2022-Q2", "1:2022-Q3");
        }

        @Test
        void can_only_be_one() {
            var rules = List.of(version(1, "2017-01-30", "2022-05-15"), version(2, "2022-05-15", null));
            assertThatThrownBy(() -> new RuleCatalogue(rules)).hasMessageContaining("ZXZ-01");
        }
    }

    @Nested
    class Periods {

        @ParameterizedTest
        @CsvSource({
            "ZXZ-01, 2022-Q1, 2022-01-01, 2022-03-31",
            "ZXZ-01, 2022-Q2, 2022-04-01, 2022-06-30",
            "ZXZ-01, 2022-Q3, 2022-07-01, 2022-09-30",
            "ZXZ-01, 2022-Q4, 2022-10-01, 2022-12-31",
            "DZB-05, 2024,    2024-01-01, 2024-12-31"
        })
        void run_from_first_to_last_day(String rule, String label, LocalDate first, LocalDate last) {
            assertThat(SHIPPED.duty(rule, label).orElseThrow().period()).isEqualTo(new Period(label, first, last));
        }

        @ParameterizedTest
        @CsvSource({"ZXZ-01, 2022", "ZXZ-01, 2022-Q5", "DZB-05, 2022-Q1", "DZB-05, 99", "NONE, 2022", "DZB-05, 2022-x/y"
        })
        void of_another_label_do_not_exist(String rule, String label) {
            assertThat(SHIPPED.duty(rule, label)).isEmpty();
        }
    }
}
