// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taizhang.api.record.Attendance;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AttendedTest {

    /** 20 expected, 15 came, 3 on leave, 2 absent: adjusted is (15 + made up) / (20 - leave not made up). */
    @ParameterizedTest
    @CsvSource({
        // 15 / 17
        "0, 88.24",
        // 17 / 19
        "2, 89.47",
        // 18 / 20
        "3, 90.00",
        // 20 / 20, and nobody makes up more than were missing
        "5, 100.00",
        "9, 100.00"
    })
    void make_up_study_lifts_the_adjusted_rate_leave_first(int madeUp, String adjusted) {
        Attended attended = Attended.of(new Attendance(20, 15, 3, 2), madeUp);
        assertThat(attended.strict()).isEqualTo("75.00");
        assertThat(attended.adjusted()).isEqualTo(adjusted);
    }

    @Test
    void nobody_expected_but_those_on_leave_is_no_rate() {
        Attended allOnLeave = Attended.of(new Attendance(4, 0, 4, 0), 0);
        assertThat(allOnLeave.strict()).isEqualTo("0.00");
        assertThat(allOnLeave.adjusted()).isNull();
    }
}
