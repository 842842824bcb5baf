// SPDX-License-Identifier: Apache-2.0
package taizhang.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-3", "@SUM(A1)", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", "'=1", "''-x"})
    void what_a_spreadsheet_would_take_for_a_formula_gets_an_apostrophe_that_goes_away_again(String text) {
        assertThat(Guard.on(text)).isEqualTo("'" + text);
        assertThat(Guard.off(Guard.on(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "学习宪法", "1", "'引号'", "a=b", "12-4"})
    void everything_else_stays_as_it_is(String text) {
        assertThat(Guard.on(text)).isEqualTo(text);
        assertThat(Guard.off(text)).isEqualTo(text);
    }
}
