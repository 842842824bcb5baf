// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taizhang.api.record.Attendance;
import taizhang.query.compliance.figure.PlanFulfilment.Item;
import taizhang.query.compliance.figure.StudyHours.Conversion;
import taizhang.query.compliance.figure.StudyHours.Day;

/** The test vectors of rules E: published figures worked out again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresTest {

    @Test
    void a_rate_of_nothing_is_none_and_never_a_hundred_percent() {
        Rate none = new Rate(Formula.F1_COMPLETION, 0, 0);
        assertThat(none.isKnown()).isFalse();
        assertThat(none.percent()).isEqualTo("n/a");
    }

    /** Qingdao, first half of 2021: 837 of 837 attended, a head spoke at 663, the chief came to 76 + 39 of 837 + 169. */
    @Test
    void the_published_figures_of_Qingdao_come_out() {
        assertThat(new Rate(Formula.F5_HEARD, 837, 837).percent()).isEqualTo("100.00");
        assertThat(new Rate(Formula.F5_SPOKE, 663, 837).percent()).isEqualTo("79.21");
        Rate chief = new Rate(Formula.F5_CHIEF, 76, 837).and(new Rate(Formula.F5_CHIEF, 39, 169));
        assertThat(chief.percent()).isEqualTo("11.43");
    }

    /** Hunan 2022: 4,018 attended of 4,228 notices; the published 96.5 % had another denominator. */
    @Test
    void the_published_counts_of_Hunan_give_another_rate_than_the_published_one() {
        assertThat(new Rate(Formula.F5_NOTIFIED, 4018, 4228).percent()).isEqualTo("95.03");
    }

    @ParameterizedTest(name = "F7: {0} of 20 present, {1} yes: vote {2}, passed {3}")
    @CsvSource({"9, 9, false, false", "10, 10, true, false", "11, 11, true, true"})
    void a_members_meeting_votes_by_those_entitled(int present, int yes, boolean vote, boolean passed) {
        assertThat(Quorums.mayVote(present, 20)).isEqualTo(vote);
        assertThat(Quorums.isPassed(yes, 20)).isEqualTo(passed);
    }

    @ParameterizedTest(name = "F7: {0} of {1}: {2}")
    @CsvSource({"15, 20, false", "16, 20, true", "0, 0, false"})
    void an_election_takes_four_fifths(int present, int entitled, boolean valid) {
        assertThat(Quorums.mayElect(present, entitled)).isEqualTo(valid);
    }

    @ParameterizedTest(name = "F7: {0} of {1}: {2}")
    @CsvSource({"5, 9, false", "6, 9, true", "0, 0, false"})
    void a_leadership_meeting_takes_two_thirds(int present, int expected, boolean valid) {
        assertThat(Quorums.mayMeet(present, expected)).isEqualTo(valid);
    }

    /**
     * F2: 20 expected, 14 came, 4 on leave, 2 absent; 5 made it up, of whom 4 were on leave. Strict 14 of 20; adjusted
     * 14 + 5 of 20 − 0. With 9 made up only the 6 that were missing count.
     */
    @ParameterizedTest(name = "{0} made up: {1} ÷ {2}")
    @CsvSource({"0, 14, 16", "3, 17, 19", "5, 19, 20", "9, 20, 20"})
    void make_up_lifts_the_adjusted_attendance_from_leave_first(int madeUp, int numerator, int denominator) {
        var row = new Participation.Row(new Attendance(20, 14, 4, 2), madeUp);
        Participation figures = Participation.of(List.of(row));
        assertThat(figures.strict()).isEqualTo(new Rate(Formula.F2_ATTENDANCE, 14, 20));
        assertThat(figures.adjusted()).isEqualTo(new Rate(Formula.F2_ATTENDANCE_ADJUSTED, numerator, denominator));
    }

    /** F4 on 1 July: of five items one is dropped, one still runs, two were held within their span and one after it. */
    @Test
    void a_plan_is_carried_out_within_its_spans() {
        LocalDate today = LocalDate.of(2026, 7, 1);
        List<Item> items = List.of(
                item("2026-06-01", "2026-06-10", false, "2026-06-10"),
                item(null, "2026-06-26", false, "2026-01-05"),
                item("2026-06-20", "2026-06-26", false, "2026-06-29"),
                item("2026-06-01", "2026-06-10", true),
                item("2026-06-01", "2026-07-01", false, "2026-06-02"));
        assertThat(PlanFulfilment.of(items, today)).isEqualTo(new Rate(Formula.F4_PLAN, 2, 3));
    }

    private static Item item(String from, String to, boolean dropped, String... heldOn) {
        List<LocalDate> days = new ArrayList<>();
        for (String day : heldOn) {
            days.add(LocalDate.parse(day));
        }
        return new Item(from == null ? null : LocalDate.parse(from), LocalDate.parse(to), dropped, days);
    }

    /** F5: four heard, three of them notified, of which one was excused; two attended, one by the chief, who spoke. */
    @Test
    void court_figures_differ_by_their_denominators() {
        CourtFigures figures = CourtFigures.of(List.of(
                new CourtFigures.Case(true, false, true, true, true),
                new CourtFigures.Case(true, false, false, false, false),
                new CourtFigures.Case(true, true, false, false, false),
                new CourtFigures.Case(false, false, true, false, false)));
        assertThat(figures.heard()).isEqualTo(new Rate(Formula.F5_HEARD, 2, 4));
        assertThat(figures.notified()).isEqualTo(new Rate(Formula.F5_NOTIFIED, 1, 3));
        assertThat(figures.notifiedLessExcused()).isEqualTo(new Rate(Formula.F5_NOTIFIED_LESS_EXCUSED, 1, 2));
        assertThat(figures.chief()).isEqualTo(new Rate(Formula.F5_CHIEF, 1, 4));
        assertThat(figures.spoke()).isEqualTo(new Rate(Formula.F5_SPOKE, 1, 2));
    }

    /** F6: a course of four full days across New Year, eight hours each, two of them in each year. */
    @Test
    void hours_are_split_at_new_year_and_unknown_without_a_conversion() {
        List<Conversion> table = List.of(new Conversion("FULL_DAY", LocalDate.of(2018, 1, 1), 8 * 60));
        List<Day> course = List.of(
                day("2026-12-30", true), day("2026-12-31", true), day("2027-01-01", true), day("2027-01-02", true));
        assertThat(StudyHours.of(course, table, 2026)).isEqualTo(OptionalInt.of(2 * 8 * 60));
        assertThat(StudyHours.of(course, table, 2027)).isEqualTo(OptionalInt.of(2 * 8 * 60));
        assertThat(StudyHours.of(List.of(day("2026-12-30", false)), table, 2026))
                .isEqualTo(OptionalInt.of(0));
        assertThat(StudyHours.of(List.of(day("2017-12-31", true)), table, 2017)).isEmpty();
    }

    private static Day day(String on, boolean recognised) {
        return new Day("FULL_DAY", LocalDate.parse(on), 1, recognised);
    }
}
