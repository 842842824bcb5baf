// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IsoTimesTest {

    @Test
    void any_moment_and_any_day_is_read_as_the_general_format_reads_it() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            int nanos = switch (i % 4) {
                case 0 -> 0;
                case 1 -> random.nextInt(1_000) * 1_000_000;
                case 2 -> random.nextInt(1_000_000) * 1_000;
                default -> random.nextInt(1_000_000_000);
            };
            Instant moment = Instant.ofEpochSecond(random.nextLong(0, 253_402_300_799L), nanos);
            LocalDate day = LocalDate.ofEpochDay(random.nextLong(0, 2_932_896));

            assertThat(IsoTimes.moment(moment.toString())).isEqualTo(moment);
            assertThat(IsoTimes.day(day.toString())).isEqualTo(day);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-29T00:00:00Z",
                "2026-04-21T24:00:00Z",
                "2026-04-21T01:60:00Z",
                "2026-04-21T01:00:61Z",
                "2026-04-21T01:00:00.Z",
                "2026-04-21T01:00:00.1234567890Z",
                "2026-04-21T01:00:00+08:00",
                "2026-04-21 01:00:00Z",
                "2026-04-2xT01:00:00Z",
                "2026-04-21T01:00Z",
                "+12026-04-21T01:00:00Z",
                ""
            })
    void a_moment_that_looks_different_is_left_to_the_general_format(String text) {
        assertThat(IsoTimes.moment(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-13-01", "2026-4-21", "2026/04/21", "-026-04-21", "２026-04-21", ""})
    void a_day_that_looks_different_is_left_to_the_general_format(String text) {
        assertThat(IsoTimes.day(text)).isNull();
    }

    @Test
    void what_is_no_day_is_refused_by_both_mappers_as_before() {
        assertThatThrownBy(() -> LedgerJson.strict().readValue("\"2026-02-30\"", LocalDate.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> LedgerJson.mapper().readValue("\"tomorrow\"", LocalDate.class))
                .isInstanceOf(JacksonException.class);
        assertThat(LedgerJson.mapper().readValue("\"2026-04-21T09:00:00+08:00\"", Instant.class))
                .isEqualTo(Instant.parse("2026-04-21T01:00:00Z"));
    }
}
