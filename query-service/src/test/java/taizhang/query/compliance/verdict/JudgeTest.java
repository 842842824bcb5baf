// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.compliance.Records.bureau;
import static taizhang.query.compliance.Records.centralGroup;
import static taizhang.query.compliance.Records.day;
import static taizhang.query.compliance.Records.lecture;
import static taizhang.query.compliance.Records.session;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taizhang.api.bureau.BureauEvent.BureauClosed;
import taizhang.api.bureau.BureauEvent.BureauMerged;
import taizhang.api.bureau.BureauLife.Happened;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;
import taizhang.query.compliance.Records;
import taizhang.query.compliance.subject.Subjects;
import taizhang.query.record.RecordStatus;
import taizhang.rules.RuleCatalogue;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.directory.BureauLives;
import taizhang.web.directory.Directory;
import taizhang.web.directory.Directory.Bureau;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgeTest {

    private static final RuleCatalogue RULES = RuleCatalogue.shipped();
    private static final Judge JUDGE = new Judge(WorkingDays.shipped(), 30);
    private static final Bureau SINCE_2022 = bureau("ty-ga", "2022-01-01", centralGroup(true, "2022-01-01", 2));

    private static Optional<Verdict> judged(
            Judge judge, String rule, String period, Bureau bureau, String today, Details... records) {
        var claims = Arrays.stream(records)
                .map(details -> new Claim(
                        new RecordId("r-" + details.on()),
                        details.title(),
                        Records.morningOf(details.on().toString()),
                        Share.of(details, bureau.id()).orElseThrow(),
                        RecordStatus.RECORDED))
                .toList();
        return judge.judge(
                RULES.duty(rule, period).orElseThrow(), Subjects.of(bureau), new Holdings(claims), day(today));
    }

    private static Verdict study(String period, Bureau bureau, String today, Details... records) {
        return judged(JUDGE, "ZXZ-01", period, bureau, today, records).orElseThrow();
    }

    private static Verdict lectures(Bureau bureau, String today, Details... records) {
        return judged(JUDGE, "DZB-05", "2022", bureau, today, records).orElseThrow();
    }

    /** Worked out by hand from rules E2.6: the life of a unit is [first day, end). */
    @Nested
    class A_bureau_that_ended {

        @ParameterizedTest(name = "on {0}: {1} in {2}")
        @CsvSource({
            "2022-10-01, MISSED, 2022-Q3",
            "2022-10-01, EXEMPT, 2022-Q4",
            "2022-11-15, EXEMPT, 2022-Q4",
            "2022-12-31, EXEMPT, 2022-Q4",
            "2023-01-01, MISSED, 2022-Q4"
        })
        void owes_nothing_for_the_period_in_which_it_ended(String end, State state, String period) {
            Verdict verdict = study(period, ended(end), "2023-02-01");
            assertThat(verdict.state()).isEqualTo(state);
            assertThat(verdict.reasons().contains(Reason.CLOSED_IN_PERIOD)).isEqualTo(state == State.EXEMPT);
        }

        @Test
        void gets_no_credit_for_what_was_held_afterwards() {
            Verdict verdict = study("2022-Q4", ended("2022-12-05"), "2023-02-01", session("ty-ga", "2022-12-05"));
            assertThat(verdict.refusals()).extracting(Verdict.Refused::reason).containsExactly(Refusal.UNIT_NOT_ACTIVE);
        }

        private Bureau ended(String end) {
            return Directory.of(
                            new BureauLives(List.of(SINCE_2022
                                    .life()
                                    .and(new Happened(3, new BureauClosed(SINCE_2022.id(), day(end), null))))),
                            day("2023-02-01"))
                    .bureaus()
                    .getFirst();
        }
    }

    /** Worked out by hand from rules E2.6: the successor is founded on 1 November, within the fourth quarter. */
    @Nested
    class A_bureau_founded_by_a_merger {

        private final Bureau founded = bureau("ty-ga", "2022-11-01", centralGroup(true, "2022-11-01", 2));

        @Test
        void owes_the_full_duty_where_one_that_went_on_in_it_was_there_on_the_first_day() {
            assertThat(after("2022-01-01", "2022-11-01")).isEqualTo(State.MISSED);
        }

        @Test
        void owes_nothing_where_that_one_was_founded_within_the_period_too() {
            assertThat(after("2022-10-02", "2022-11-01")).isEqualTo(State.EXEMPT);
        }

        @Test
        void owes_nothing_where_it_was_founded_alone() {
            assertThat(study("2022-Q4", founded, "2023-02-01").state()).isEqualTo(State.EXEMPT);
        }

        private State after(String begins, String mergedOn) {
            Bureau gone = bureau("ll-ga", begins);
            Directory city = Directory.of(
                    new BureauLives(List.of(
                            founded.life(),
                            gone.life()
                                    .and(new Happened(
                                            4, new BureauMerged(gone.id(), founded.id(), day(mergedOn), null))))),
                    day("2023-02-01"));
            var subject =
                    new Subjects(city, Map.of()).subject(city.find(founded.id()).orElseThrow());
            return JUDGE.judge(RULES.duty("ZXZ-01", "2022-Q4").orElseThrow(), subject, Holdings.NONE, day("2023-02-01"))
                    .orElseThrow()
                    .state();
        }
    }

    @Nested
    class A_quarter_s_study {

        @Test
        void is_met_by_one_collective_session() {
            Verdict verdict = study("2022-Q4", SINCE_2022, "2022-12-31", session("ty-ga", "2022-12-05"));
            assertThat(verdict.state()).isEqualTo(State.MET);
            assertThat(verdict.due()).isEqualTo(1);
            assertThat(verdict.counted()).isEqualTo(1);
            assertThat(verdict.reasons()).isEmpty();
        }

        @Test
        void is_missed_on_the_day_after_the_last_and_not_before() {
            assertThat(study("2022-Q4", SINCE_2022, "2022-12-31").state()).isEqualTo(State.AT_RISK);
            assertThat(study("2022-Q4", SINCE_2022, "2023-01-01").state()).isEqualTo(State.MISSED);
        }

        /**
         * Worked out by hand: the working days of December 2022 are the 1st and 2nd, then 5–9, 12–16, 19–23 and 26–30; the
         * 31st rests by the paper of 2023. So 15 are left after the 9th (and after the 10th and 11th, a weekend), and 16
         * after the 8th.
         */
        @ParameterizedTest(name = "on {0}: {1}")
        @CsvSource({
            "2022-10-01, NOT_DUE",
            "2022-12-08, NOT_DUE",
            "2022-12-09, AT_RISK",
            "2022-12-11, AT_RISK",
            "2022-12-31, AT_RISK"
        })
        void is_at_risk_from_fifteen_working_days_before_the_end(String today, State state) {
            assertThat(study("2022-Q4", SINCE_2022, today).state()).isEqualTo(state);
        }

        @Test
        void is_unknown_near_its_end_where_the_calendar_is_missing() {
            Verdict verdict = judged(new Judge(WorkingDays.none(), 30), "ZXZ-01", "2022-Q4", SINCE_2022, "2022-12-20")
                    .orElseThrow();
            assertThat(verdict.state()).isEqualTo(State.UNKNOWN);
            assertThat(verdict.reasons()).containsExactly(Reason.CALENDAR_MISSING);
            assertThat(verdict.due()).isEqualTo(1);
        }

        @Test
        void needs_no_calendar_once_it_is_met_or_over() {
            Judge blind = new Judge(WorkingDays.none(), 30);
            assertThat(judged(blind, "ZXZ-01", "2022-Q4", SINCE_2022, "2022-12-20", session("ty-ga", "2022-12-05")))
                    .map(Verdict::state)
                    .contains(State.MET);
            assertThat(judged(blind, "ZXZ-01", "2022-Q4", SINCE_2022, "2023-01-01"))
                    .map(Verdict::state)
                    .contains(State.MISSED);
        }

        @Test
        void is_not_paid_by_the_surplus_of_the_quarter_before() {
            Details[] three = {
                session("ty-ga", "2022-07-01"), session("ty-ga", "2022-08-01"), session("ty-ga", "2022-09-30")
            };
            assertThat(study("2022-Q3", SINCE_2022, "2023-01-01", three).counted())
                    .isEqualTo(3);
            assertThat(study("2022-Q4", SINCE_2022, "2023-01-01", three).state())
                    .isEqualTo(State.MISSED);
        }

        @Test
        void takes_its_first_and_last_day() {
            Details first = session("ty-ga", "2022-10-01");
            Details last = session("ty-ga", "2022-12-31");
            assertThat(study("2022-Q4", SINCE_2022, "2023-01-01", first, last).counted())
                    .isEqualTo(2);
        }

        @Test
        void of_a_leap_day_is_the_first() {
            assertThat(study("2024-Q1", SINCE_2022, "2024-04-01", session("ty-ga", "2024-02-29"))
                            .state())
                    .isEqualTo(State.MET);
        }
    }

    @Nested
    class The_central_group {

        private final Bureau sinceOctober = bureau("ty-ga", "2022-01-01", centralGroup(true, "2022-10-01", 2));

        @Test
        void never_told_of_makes_the_verdict_unknown() {
            Verdict verdict = study("2022-Q3", sinceOctober, "2022-12-31", session("ty-ga", "2022-08-01"));
            assertThat(verdict.state()).isEqualTo(State.UNKNOWN);
            assertThat(verdict.reasons()).containsExactly(Reason.FACT_MISSING);
        }

        @Test
        void told_of_from_the_first_day_binds_the_bureau() {
            assertThat(study("2022-Q4", sinceOctober, "2023-01-01").state()).isEqualTo(State.MISSED);
        }

        @Test
        void denied_makes_the_rule_not_applicable() {
            Bureau without = bureau("yx-sf-syt", "2022-01-01", centralGroup(false, "2022-01-01", 2));
            Verdict verdict = study("2022-Q4", without, "2023-01-01");
            assertThat(verdict.state()).isEqualTo(State.NOT_APPLICABLE);
            assertThat(verdict.due()).isZero();
        }

        @Test
        void is_read_on_the_first_day_of_the_period_only() {
            Bureau dissolved = bureau(
                    "ty-ga", "2022-01-01", centralGroup(true, "2022-01-01", 2), centralGroup(false, "2022-10-02", 3));
            assertThat(study("2022-Q4", dissolved, "2023-01-01").state()).isEqualTo(State.MISSED);
            assertThat(study("2023-Q1", dissolved, "2023-04-01").state()).isEqualTo(State.NOT_APPLICABLE);
        }

        @Test
        void told_twice_for_one_day_is_what_was_recorded_last() {
            Bureau put_right = bureau(
                    "ty-ga", "2022-01-01", centralGroup(false, "2022-01-01", 9), centralGroup(true, "2022-01-01", 8));
            assertThat(study("2022-Q4", put_right, "2023-01-01").state()).isEqualTo(State.NOT_APPLICABLE);
        }
    }

    @Nested
    class A_bureau_that_began {

        @Test
        void on_the_first_day_owes_the_whole_period() {
            Bureau onTime = bureau("ty-ga", "2022-10-01", centralGroup(true, "2022-10-01", 2));
            assertThat(study("2022-Q4", onTime, "2023-01-01").state()).isEqualTo(State.MISSED);
        }

        @Test
        void a_day_later_is_exempt_for_that_period() {
            Bureau late = bureau("ty-ga", "2022-10-02", centralGroup(true, "2022-10-02", 2));
            Verdict verdict = study("2022-Q4", late, "2023-01-01", session("ty-ga", "2022-12-05"));
            assertThat(verdict.state()).isEqualTo(State.EXEMPT);
            assertThat(verdict.reasons()).containsExactly(Reason.CREATED_IN_PERIOD);
            assertThat(verdict.due()).isZero();
            assertThat(verdict.counted()).isEqualTo(1);
            assertThat(study("2023-Q1", late, "2023-04-01").state()).isEqualTo(State.MISSED);
        }

        @Test
        void in_the_period_without_the_fact_told_is_unknown_first() {
            assertThat(study("2022-Q4", bureau("ty-ga", "2022-10-02"), "2023-01-01")
                            .reasons())
                    .containsExactly(Reason.FACT_MISSING);
        }

        @Test
        void after_the_period_was_over_has_no_cell() {
            Bureau next = bureau("ty-ga", "2022-10-01", centralGroup(true, "2022-10-01", 2));
            assertThat(judged(JUDGE, "ZXZ-01", "2022-Q3", next, "2023-01-01")).isEmpty();
        }

        @Test
        void on_the_last_day_of_the_period_is_exempt() {
            Bureau last = bureau("ty-ga", "2022-12-31", centralGroup(true, "2022-12-31", 2));
            assertThat(study("2022-Q4", last, "2023-01-01").state()).isEqualTo(State.EXEMPT);
        }
    }

    @Nested
    class The_secretary_s_lecture {

        @Test
        void is_not_due_until_the_last_day_and_never_at_risk() {
            assertThat(lectures(SINCE_2022, "2022-12-31").state()).isEqualTo(State.NOT_DUE);
            assertThat(lectures(SINCE_2022, "2023-01-01").state()).isEqualTo(State.MISSED);
        }

        @Test
        void is_met_by_one_lecture_of_the_year() {
            Verdict verdict = lectures(SINCE_2022, "2022-12-31", lecture("ty-ga", "2022-12-07"));
            assertThat(verdict.state()).isEqualTo(State.MET);
            assertThat(verdict.credits())
                    .extracting(Verdict.Credit::record)
                    .containsExactly(new RecordId("r-2022-12-07"));
        }

        @Test
        void binds_each_bureau_whatever_its_facts() {
            assertThat(lectures(bureau("yx-sf-syt", "2022-01-01"), "2023-01-01").state())
                    .isEqualTo(State.MISSED);
        }
    }

    @Test
    void the_same_question_gives_the_same_verdict() {
        Details[] records = {session("ty-ga", "2022-11-01"), session("ty-ga", "2022-12-05")};
        assertThat(List.of(
                        study("2022-Q4", SINCE_2022, "2022-12-31", records),
                        study("2022-Q4", SINCE_2022, "2022-12-31", records[1], records[0])))
                .containsOnly(study("2022-Q4", SINCE_2022, "2022-12-31", records));
    }
}
