// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.clock.LedgerClock;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DemoCityTest {

    private final List<Line> story = DemoCity.story(WorkingDays.shipped());

    @Test
    void enters_each_record_at_nine_on_the_next_working_day_after_it_was_held() {
        assertThat(dayOf("RecordLecture", "lecture-zz-ga"))
                .as("held on a Friday")
                .isEqualTo("2022-12-05");
        assertThat(dayOf("RecordSession", "study-ty-ga")).as("held on a Monday").isEqualTo("2022-12-06");
        assertThat(dayOf("RecordActivity", "act-lk-sf")).as("held on a Friday").isEqualTo("2022-12-12");
        assertThat(dayOf("IssuePlan", "plan-zz-sf-xfz")).isEqualTo("2022-11-30");
        assertThat(story)
                .extracting(line -> line.at().atZone(LedgerClock.ZONE).toLocalTime())
                .containsOnly(LocalTime.of(9, 0));
    }

    @Test
    void enters_one_activity_late_and_says_why() {
        Line late = line("RecordActivity", "act-yx-syt");

        assertThat(dayOf("RecordActivity", "act-yx-syt")).isEqualTo("2022-12-20");
        assertThat(late.body().get("lateReason").asString()).isEqualTo("汇总各村情况后补录");
        assertThat(late.as()).isEqualTo("secretary-yx-sf-syt");
    }

    @Test
    void enters_one_lecture_under_a_wrong_day_and_corrects_it_two_days_later() {
        assertThat(line("RecordLecture", "lecture-ls-ga").body().get("heldOn").asString())
                .isEqualTo("2022-12-09");
        assertThat(dayOf("RecordLecture", "lecture-ls-ga")).isEqualTo("2022-12-12");
        assertThat(line("CorrectLecture", "lecture-ls-ga").body().toString())
                .isEqualTo("{\"id\":\"lecture-ls-ga\",\"reason\":\"日期填错\",\"heldOn\":\"2022-12-08\"}");
        assertThat(dayOf("CorrectLecture", "lecture-ls-ga")).isEqualTo("2022-12-14");
    }

    @Test
    void says_of_an_assumed_date_that_it_is_assumed_and_of_a_reported_one_nothing() {
        assertThat(line("RecordSession", "study-ty-ga").body().get("remark").asString())
                .contains("推定");
        assertThat(line("RecordLecture", "lecture-zz-ga").body().has("remark")).isFalse();
        assertThat(story).noneMatch(line -> line.body().has("assumed"));
    }

    @Test
    void tells_of_every_bureau_whether_it_has_a_central_group() {
        assertThat(line("DescribeBureau", "ty-ga").body().get("hasCentralGroup").asBoolean())
                .isTrue();
        assertThat(line("DescribeBureau", "ty-fy").body().get("hasCentralGroup").asBoolean())
                .isFalse();
        assertThat(line("DescribeBureau", "ty-sf-ss")
                        .body()
                        .get("hasCentralGroup")
                        .asBoolean())
                .isFalse();
        assertThat(story)
                .filteredOn(line -> line.command().equals("DescribeBureau"))
                .hasSize(18);
    }

    @Test
    void is_told_in_the_order_of_time() {
        assertThat(story).extracting(Line::at).isSorted();
    }

    private Line line(String command, String id) {
        return story.stream()
                .filter(line -> line.command().equals(command))
                .filter(line -> line.body().get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String dayOf(String command, String id) {
        return LocalDate.ofInstant(line(command, id).at(), LedgerClock.ZONE).toString();
    }
}
