// SPDX-License-Identifier: Apache-2.0
package taizhang.api.bureau;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import taizhang.api.Refused;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91110000101623741K", "11990100000000019F", "11990100000000027A"})
    void checks_when_the_last_character_is_the_one_that_the_others_ask_for(String code) {
        assertThat(new CreditCode(code).checks()).isTrue();
    }

    @Test
    void does_not_check_with_any_other_last_character() {
        for (char other : "0123456789ABCDEFGHJLMNPQRTUWXY".toCharArray()) {
            assertThat(new CreditCode("91110000101623741" + other).checks())
                    .as("%s", other)
                    .isFalse();
        }
    }

    @Test
    void is_written_in_capitals() {
        assertThat(new CreditCode("91110000101623741k").value()).isEqualTo("91110000101623741K");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9111000010162374IK", "91110000101623741", "91110000101623741KK", "", "一二三四五六七八九十一二三四五六七八"})
    void of_another_shape_is_none(String code) {
        assertThatThrownBy(() -> new CreditCode(code)).isInstanceOf(Refused.class);
    }
}
