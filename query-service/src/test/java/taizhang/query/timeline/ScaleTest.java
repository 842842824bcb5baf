// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScaleTest {

    @RepeatedTest(50)
    void never_lets_a_later_day_lie_left_of_an_earlier_one(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int left = random.nextInt(500);
        Scale scale = Scale.ofYear(1990 + random.nextInt(60), left, left + 1 + random.nextInt(2_000));
        int before = left;
        for (LocalDate day = scale.first(); !day.isAfter(scale.last()); day = day.plusDays(1)) {
            assertThat(scale.x(day)).as("%s on %s", day, scale).isBetween(before, scale.right());
            before = scale.x(day);
        }
        assertThat(scale.x(scale.first())).isEqualTo(scale.left());
        assertThat(scale.x(scale.last())).isEqualTo(scale.right());
    }

    @RepeatedTest(50)
    void makes_all_days_equally_wide_but_for_rounding(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Scale scale = Scale.ofYear(2022, 0, 365 + random.nextInt(2_000));
        LocalDate day = scale.first().plusDays(random.nextInt(364));

        assertThat(scale.x(day.plusDays(1)) - scale.x(day)).isBetween(scale.right() / 364 - 1, scale.right() / 364 + 1);
    }

    @Test
    void keeps_a_day_outside_on_its_edge() {
        Scale scale = Scale.ofYear(2022, 100, 900);

        assertThat(scale.x(LocalDate.of(2021, 12, 31))).isEqualTo(100);
        assertThat(scale.x(LocalDate.of(2024, 1, 1))).isEqualTo(900);
    }

    @Test
    void needs_room() {
        assertThatThrownBy(() -> Scale.ofYear(2022, 5, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
