// SPDX-License-Identifier: Apache-2.0
package taizhang.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingDaysTest {

    private static final WorkingDays CALENDAR = WorkingDays.shipped();

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    @Nested
    class Counting {

        @ParameterizedTest(name = "{0} has {1}")
        @CsvSource({"2019,250", "2020,249", "2021,250", "2022,249", "2023,249", "2024,251", "2025,248"})
        void a_year_has_as_many_working_days_as_its_papers_leave(int year, int workingDays) {
            LocalDate newYear = LocalDate.of(year, 1, 1); // a holiday in every year
            assertThat(CALENDAR.between(newYear, LocalDate.of(year, 12, 31))).hasValue(workingDays);
        }

        @Test
        void the_year_2026_has_248_working_days() {
            assertThat(CALENDAR.between(day("2025-12-31"), day("2026-12-31"))).hasValue(248);
        }

        @Test
        void the_first_day_is_day_zero_and_the_last_one_counts() {
            assertThat(CALENDAR.between(day("2022-12-05"), day("2022-12-08"))).hasValue(3);
        }

        @Test
        void a_weekend_day_that_is_worked_counts() {
            assertThat(CALENDAR.between(day("2022-10-07"), day("2022-10-09"))).hasValue(2);
        }

        @Test
        void nothing_lies_between_a_day_and_itself_or_an_earlier_one() {
            assertThat(CALENDAR.between(day("2022-12-05"), day("2022-12-05"))).hasValue(0);
            assertThat(CALENDAR.between(day("2022-12-05"), day("2022-11-01"))).hasValue(0);
        }
    }

    /** 国务院办公厅, 4 November 2025. */
    @Nested
    class The_paper_of_2026 {

        @ParameterizedTest(name = "{0} to {1}: {2}")
        @CsvSource({
            "2026-01-01, 2026-01-03, 0",
            "2026-02-15, 2026-02-23, 0",
            "2026-04-04, 2026-04-06, 0",
            "2026-05-01, 2026-05-05, 0",
            "2026-06-19, 2026-06-21, 0",
            "2026-09-25, 2026-09-27, 0",
            "2026-10-01, 2026-10-07, 0",
            "2026-01-04, 2026-01-04, 1",
            "2026-02-14, 2026-02-14, 1",
            "2026-02-28, 2026-02-28, 1",
            "2026-05-09, 2026-05-09, 1",
            "2026-09-20, 2026-09-20, 1",
            "2026-10-10, 2026-10-10, 1"
        })
        void rest_and_work_as_the_paper_of_2026_says(LocalDate first, LocalDate last, int workingDays) {
            assertThat(CALENDAR.between(first.minusDays(1), last)).hasValue(workingDays);
        }
    }

    @Nested
    class Counting_forward {

        @ParameterizedTest(name = "{0} + 3 working days = {1}")
        @CsvSource({
            "2026-09-30, 2026-10-10",
            "2026-02-13, 2026-02-25",
            "2026-04-30, 2026-05-08",
            "2026-06-18, 2026-06-24",
            "2026-12-04, 2026-12-09"
        })
        void three_working_days_of_2026(LocalDate from, LocalDate third) {
            assertThat(CALENDAR.plus(from, 3)).contains(third);
        }

        @Test
        void no_day_at_all_is_the_day_itself() {
            assertThat(CALENDAR.plus(day("2022-12-04"), 0)).contains(day("2022-12-04"));
        }

        @Test
        void backwards_is_refused() {
            assertThatIllegalArgumentException().isThrownBy(() -> CALENDAR.plus(day("2022-12-04"), -1));
        }
    }

    @Nested
    class The_turn_of_the_year {

        @Test
        void the_last_saturday_of_2022_rests_by_the_paper_of_2023() {
            assertThat(CALENDAR.between(day("2022-12-30"), day("2023-01-02"))).hasValue(0);
            assertThat(CALENDAR.plus(day("2022-12-30"), 1)).contains(day("2023-01-03"));
        }

        @Test
        void each_day_is_decided_by_the_file_of_its_own_year() {
            var onlyOld = new WorkingDays(List.of(new CalendarYear(2022, List.of("paper"), List.of())));
            assertThat(onlyOld.between(day("2022-12-28"), day("2022-12-31"))).hasValue(2);
            assertThat(onlyOld.between(day("2022-12-28"), day("2023-01-01"))).isEmpty();
        }
    }

    @Nested
    class A_year_without_a_file {

        @Test
        void is_unknown_and_never_monday_to_friday() {
            assertThat(CALENDAR.between(day("2026-12-30"), day("2027-01-04"))).isEmpty();
            assertThat(CALENDAR.plus(day("2026-12-31"), 1)).isEmpty();
            assertThat(WorkingDays.none().plus(day("2026-03-02"), 1)).isEmpty();
        }
    }

    @Nested
    class A_file {

        @Test
        void with_a_day_of_another_year_is_refused() {
            var stray = new CalendarYear.Day(day("2023-01-01"), "元旦", true);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new CalendarYear(2022, List.of("paper"), List.of(stray)))
                    .withMessageContaining("2023-01-01");
        }

        @Test
        void that_names_no_paper_is_refused() {
            assertThatIllegalArgumentException().isThrownBy(() -> new CalendarYear(2022, List.of(), List.of()));
        }

        @Test
        void comes_with_the_program_for_each_year_from_2019_to_2026() {
            assertThat(CalendarFiles.read())
                    .extracting(CalendarYear::year)
                    .containsExactlyInAnyOrder(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        }
    }
}
