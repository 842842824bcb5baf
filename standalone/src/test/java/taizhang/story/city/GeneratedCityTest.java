// SPDX-License-Identifier: Apache-2.0
package taizhang.story.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GeneratedCityTest {

    private static final CitySize SIZE = new CitySize(120, 2);

    @Test
    void is_the_same_for_the_same_seed_and_another_for_another() {
        assertThat(said(7)).isEqualTo(said(7)).isNotEqualTo(said(8));
    }

    @Test
    void is_told_in_order_in_office_hours_and_ends_with_its_last_year() {
        List<LocalDateTime> moments = new ArrayList<>();
        new GeneratedCity(SIZE, 7).tell(acts -> moments.add(acts.getFirst().at()));

        assertThat(moments).isSorted().doesNotHaveDuplicates();
        assertThat(moments).allSatisfy(moment -> {
            assertThat(moment.getYear()).isBetween(2024, 2025);
            assertThat(moment.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        });
    }

    @Test
    void keeps_about_a_hundred_records_of_each_bureau_and_year() {
        long records = count(act -> act.command()
                .matches("(Record(Session|Lecture|Meeting|Activity))|RegisterCase|" + "DraftPlan|FileReport"));

        assertThat(records / (double) (SIZE.bureaus() * SIZE.years())).isBetween(85.0, 115.0);
    }

    @Test
    void has_late_corrected_voided_joint_and_reviewed_records_and_bureaus_that_change() {
        for (String command : List.of(
                "CorrectMeeting",
                "VoidMeeting",
                "ConfirmParticipation",
                "PostponeMeeting",
                "ApproveRecord",
                "ReturnRecord",
                "CloseFollowUp",
                "RecordHearing",
                "RenameBureau",
                "MergeBureaus")) {
            assertThat(count(act -> act.command().equals(command))).as(command).isPositive();
        }
        assertThat(count(act -> act.body().get().has("lateReason"))).isPositive();
        assertThat(count(act -> act.body().get().has("planItem"))).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "500", "0x1", "5x0", "5x31", "5001x1", "-5x1", "5x1x2", "99999x1"})
    void has_a_size_in_bureaus_and_years(String written) {
        assertThat(CitySize.read(written)).isEmpty();
        assertThat(CitySize.read("500x10")).contains(new CitySize(500, 10));
    }

    private static List<String> said(long seed) {
        List<String> said = new ArrayList<>();
        new GeneratedCity(new CitySize(3, 1), seed)
                .tell(acts -> acts.forEach(act -> said.add(act.at() + " " + act.as() + " " + act.command() + " "
                        + act.body().get())));
        return said;
    }

    private static long count(Predicate<Act> wanted) {
        long[] count = {0};
        new GeneratedCity(SIZE, 7)
                .tell(acts -> count[0] += acts.stream().filter(wanted).count());
        return count[0];
    }
}
