// SPDX-License-Identifier: Apache-2.0
package taizhang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdShapeTest {

    private static final int MOST = 64;

    @ParameterizedTest
    @ValueSource(strings = {"a", "Z", "7", "r-2026.04_A", "0193f5f0-7f5e-7000-8000-000000000001"})
    void letters_digits_and_signs_after_the_first_character_are_an_id(String value) {
        assertThatNoException().isThrownBy(() -> IdShape.MADE_BY_CLIENT.require(value, "id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", ".a", "_a", "a b", "a/b", "a\n", "é", "aé", "局", "a局", "a\u0000", "a\u00800"})
    void anything_else_is_refused_at_its_field(String value) {
        Refused refused = catchThrowableOfType(Refused.class, () -> IdShape.MADE_BY_CLIENT.require(value, "id"));

        assertThat(refused.faults())
                .containsExactly(
                        Refused.field("id", Problem.ID_INVALID).faults().getFirst());
    }

    @Test
    void the_longest_id_fits_and_one_character_more_does_not() {
        assertThatNoException().isThrownBy(() -> IdShape.MADE_BY_CLIENT.require("a".repeat(MOST), "id"));
        assertThat(catchThrowableOfType(
                        Refused.class, () -> IdShape.MADE_BY_CLIENT.require("a".repeat(MOST + 1), "id")))
                .isNotNull();
    }

    @Test
    void an_id_in_small_letters_takes_no_capitals_and_no_other_sign() {
        IdShape small = IdShape.small("-", 40);

        assertThatNoException().isThrownBy(() -> small.require("ty-ga2", "bureau"));
        assertThat(catchThrowableOfType(Refused.class, () -> small.require("Ty", "bureau")))
                .isNotNull();
        assertThat(catchThrowableOfType(Refused.class, () -> small.require("ty.ga", "bureau")))
                .isNotNull();
    }
}
