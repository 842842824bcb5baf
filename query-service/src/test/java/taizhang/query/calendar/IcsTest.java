// SPDX-License-Identifier: Apache-2.0
package taizhang.query.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IcsTest {

    private static final Instant NOW = Instant.parse("2026-11-29T01:00:00Z");
    private static final String LONG = "中心组学习：专题学习习近平法治思想和宪法修正案，研究贯彻意见𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷";

    private static String text(Appointment... appointments) {
        return new String(Ics.of("某局", List.of(appointments), NOW), UTF_8);
    }

    private static Appointment gathering(LocalTime startsAt) {
        return new Appointment(
                "s1@taizhang", 3, LocalDate.of(2026, 12, 4), startsAt, null, LONG, "三楼会议室", "甲局、乙局", false);
    }

    @Test
    void no_line_is_longer_than_75_octets_and_none_breaks_a_character() {
        String text = text(gathering(LocalTime.of(9, 0)));

        assertThat(text.lines()).allSatisfy(line -> {
            assertThat(line.getBytes(UTF_8).length).isLessThanOrEqualTo(75);
            assertThat(line).doesNotContain("\uFFFD");
        });
        ICalendar read = Biweekly.parse(text).first();
        assertThat(read.getEvents().getFirst().getSummary().getValue()).isEqualTo(LONG);
    }

    @Test
    void an_hour_is_that_of_the_ledger_and_a_day_without_one_is_the_day_itself() {
        // 9:00 in Asia/Shanghai is 1:00 UTC; an hour is meant where nobody said how long.
        assertThat(text(gathering(LocalTime.of(9, 0)))).contains("DTSTART:20261204T010000Z", "DTEND:20261204T020000Z");
        assertThat(text(gathering(null))).contains("DTSTART;VALUE=DATE:20261204", "DTEND;VALUE=DATE:20261205");
    }

    @Test
    void what_was_called_off_says_so() {
        Appointment off =
                new Appointment("s1@taizhang", 4, LocalDate.of(2026, 12, 4), null, null, "学习", null, null, true);

        assertThat(text(off)).contains("STATUS:CANCELLED", "SEQUENCE:4", "UID:s1@taizhang");
    }
}
