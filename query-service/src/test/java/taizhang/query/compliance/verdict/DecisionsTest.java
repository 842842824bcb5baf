// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.compliance.Records.activity;
import static taizhang.query.compliance.Records.came;
import static taizhang.query.compliance.Records.court;
import static taizhang.query.compliance.Records.day;
import static taizhang.query.compliance.Records.hearing;
import static taizhang.query.compliance.Records.meeting;
import static taizhang.query.compliance.Records.morningOf;
import static taizhang.query.compliance.Records.report;
import static taizhang.query.compliance.Records.session;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.UnitKind;
import taizhang.api.court.Excuse;
import taizhang.api.court.ExcuseClass;
import taizhang.api.court.HeadClass;
import taizhang.api.meeting.MeetingKind;
import taizhang.api.publicity.Campaign;
import taizhang.api.record.CountsAs;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;
import taizhang.api.report.ReportKind;
import taizhang.query.compliance.subject.Exemption;
import taizhang.query.compliance.subject.Subjects;
import taizhang.query.record.RecordStatus;

/** The decisions of rules E2 and the edge cases of rules E, each with its number, against figures worked out by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DecisionsTest extends Trial {

    private static final String CITY = """
            rules:
              - {id: T-DAY, version: 1, name: {zh: 三日内, en: Within three days}, modality: local, source: {title: 市, certainty: G},
                 scope: {subjectKind: bureau}, match: {activity: [CENTRAL_GROUP_STUDY]}, threshold: {op: ">=", value: 1, unit: occurrence},
                 period: {kind: MONTH}, deadline: {n: 3, unit: WORKDAY, anchor: occurredOn, calendar: CN-WORKDAYS}, effective: {from: 2020-01-01}}
              - {id: T-REVIEW, version: 1, name: {zh: 须审, en: Reviewed}, modality: local, source: {title: 市, certainty: G},
                 scope: {subjectKind: bureau}, match: {activity: [CENTRAL_GROUP_STUDY]}, threshold: {op: ">=", value: 1, unit: occurrence},
                 period: {kind: QUARTER}, counting: {needsReview: true}, effective: {from: 2020-01-01}}
              - {id: T-HOURS, version: 1, name: {zh: 学时, en: Hours}, modality: local, source: {title: 市, certainty: G},
                 scope: {subjectKind: bureau}, match: {activity: [PARTY_LECTURE]}, threshold: {op: ">=", value: 90, unit: hour},
                 period: {kind: YEAR}, proration: {onCreate: BY_ACTIVE_DAYS}, effective: {from: 2020-01-01}}
              - {id: T-FILED, version: 1, name: {zh: 按时率, en: In time}, modality: local, source: {title: 市, certainty: G},
                 scope: {subjectKind: bureau}, match: {activity: ["*"]}, threshold: {op: ">=", value: 0.9, unit: ratio},
                 period: {kind: MONTH}, deadline: {n: 3, unit: WORKDAY, anchor: occurredOn}, effective: {from: 2020-01-01}}
              - {id: T-FIVE, version: 1, name: {zh: 五年, en: Five years}, modality: local, source: {title: 市, certainty: G},
                 scope: {subjectKind: bureau}, match: {activity: [PARTY_LECTURE]}, threshold: {op: ">=", value: 5, unit: occurrence},
                 period: {kind: FIVE_YEARS}, effective: {from: 2020-01-01}}
            """;

    DecisionsTest() {
        super(CITY);
    }

    @Nested
    class E2_2_period_labels {

        @ParameterizedTest
        @CsvSource({
            "DZB-02, 2026-03, 2026-03-01, 2026-03-31",
            "DZB-02, 2024-02, 2024-02-01, 2024-02-29",
            "ZXZ-01, 2026-Q1, 2026-01-01, 2026-03-31",
            "DZB-05, 2026, 2026-01-01, 2026-12-31",
            "T-FIVE, 2022..2026, 2022-01-01, 2026-12-31",
            "PF-02, 2025-12-01..2025-12-07, 2025-12-01, 2025-12-07",
            "PF-02, 2021-11-29..2021-12-05, 2021-11-29, 2021-12-05",
            "PF-01, 2026-12-04..2026-12-04, 2026-12-04, 2026-12-04"
        })
        void name_month_quarter_year_five_years_and_window(String rule, String label, String first, String last) {
            var period = rules.duty(rule, label).orElseThrow().period();
            assertThat(period.first()).isEqualTo(first);
            assertThat(period.last()).isEqualTo(last);
        }
    }

    @Nested
    class E2_6_life_and_proration {

        /** Begun on 2 July 2026: 183 of 365 days are left, 90 × 183 ÷ 365 = 45.12… hours, up to 45.5. */
        @Test
        void hours_are_owed_by_the_days_left_up_to_the_next_half() {
            subject = Subjects.of(described("a", UnitKind.BUREAU, "2026-07-02"));
            assertThat(verdict("T-HOURS", "2026", "2027-01-01").due()).isEqualTo(45 * 60 + 30);
            assertThat(verdict("T-HOURS", "2027", "2027-01-01").due()).isEqualTo(90 * 60);
        }
    }

    @Nested
    class E2_8_exemption {

        private void exempt(String from, String to, String by, String approvedOn, String revokedOn) {
            subject = subject.exempted(List.of(new Exemption(
                    new BureauId("a"),
                    "ZXZ-01",
                    day(from),
                    day(to),
                    "secretary-a",
                    by,
                    approvedOn == null ? null : day(approvedOn),
                    revokedOn == null ? null : day(revokedOn))));
        }

        @Test
        void holds_from_the_day_of_its_approval_on() {
            exempt("2026-01-01", "2026-03-31", "supervisor", "2026-04-10", null);
            assertThat(state("ZXZ-01", "2026-Q1", "2026-04-09")).isEqualTo("MISSED");
            Verdict after = verdict("ZXZ-01", "2026-Q1", "2026-04-10");
            assertThat(after.state()).isEqualTo(State.EXEMPT);
            assertThat(after.due()).isZero();
        }

        @ParameterizedTest(name = "{0}–{1} by {2}, revoked {4}")
        @CsvSource({
            "2026-01-02, 2026-03-31, supervisor, 2026-02-01,",
            "2026-01-01, 2026-03-30, supervisor, 2026-02-01,",
            "2026-01-01, 2026-03-31, secretary-a, 2026-02-01,",
            "2026-01-01, 2026-03-31, , ,",
            "2026-01-01, 2026-03-31, supervisor, 2026-02-01, 2026-03-01"
        })
        void does_not_hold_in_part_by_oneself_unapproved_or_revoked(
                String from, String to, String by, String approvedOn, String revokedOn) {
            exempt(from, to, by, approvedOn, revokedOn);
            assertThat(state("ZXZ-01", "2026-Q1", "2026-04-10")).isEqualTo("MISSED");
        }
    }

    @Nested
    class E2_9_refusals {

        @Test
        void a_committee_without_half_of_its_members_or_of_unknown_size_has_no_quorum() {
            branch();
            held(meeting("a", MeetingKind.BRANCH_COMMITTEE, "2026-03-02", came(2, 5), 5, null));
            held(meeting("a", MeetingKind.BRANCH_COMMITTEE, "2026-03-03", came(3, 5), null, null));
            held(meeting("a", MeetingKind.BRANCH_COMMITTEE, "2026-03-04", null, 5, null));
            assertThat(refusals("DZB-02", "2026-03")).containsExactly("NO_QUORUM", "NO_QUORUM", "NO_QUORUM");
            held(meeting("a", MeetingKind.BRANCH_COMMITTEE, "2026-03-05", came(3, 6), 6, null));
            assertThat(verdict("DZB-02", "2026-03", "2026-04-01").counted()).isEqualTo(1);
        }

        @Test
        void a_record_nobody_reviewed_waits_where_the_rule_asks_for_it() {
            held(session("a", "2026-03-02"));
            assertThat(refusals("T-REVIEW", "2026-Q1")).containsExactly("NOT_REVIEWED");
            held(session("a", "2026-03-03"), morningOf("2026-03-03"), RecordStatus.NOTED, Review.NONE);
            assertThat(state("T-REVIEW", "2026-Q1", "2026-04-01")).isEqualTo("MET");
        }

        @Test
        void of_one_day_those_in_time_count_first() {
            // Three working days after Monday 2 March end on Thursday the 5th.
            held(session("a", "2026-03-02"), "2026-03-06");
            held(session("a", "2026-03-02"), "2026-03-05");
            Verdict verdict = verdict("T-DAY", "2026-03", "2026-04-01");
            assertThat(verdict.credits()).extracting(Verdict.Credit::record).containsExactly(new RecordId("r1"));
            assertThat(refusals("T-DAY", "2026-03")).containsExactly("SAME_DAY");
            assertThat(verdict.state()).isEqualTo(State.MET);
        }

        @Test
        void an_activity_of_another_campaign_and_a_report_of_another_kind_are_told_so() {
            held(activity("a", "2025-12-02", Campaign.ANTI_DRUG_DAY));
            held(report("a", ReportKind.STUDY_REPORT, 2025, "2026-02-01"));
            assertThat(refusals("PF-02", "2025-12-01..2025-12-07")).containsExactly("WHERE_campaign");
            assertThat(refusals("PF-08", "2026")).containsExactly("WHERE_kind");
        }

        @Test
        void a_co_host_waits_until_it_has_confirmed_its_part() {
            subject = Subjects.of(described("b", UnitKind.BUREAU, "2020-01-01"));
            held(activity("a", "2025-12-02", Campaign.CONSTITUTION_WEEK, "b"));
            assertThat(refusals("PF-02", "2025-12-01..2025-12-07")).containsExactly("NOT_CONFIRMED");
        }
    }

    @Nested
    class E2_10_combined_forms {

        @ParameterizedTest(name = "{0} by {1}")
        @CsvSource({
            "DZB-06, BRANCH_MEMBERS, ORG_LIFE_MEETING, true",
            "DZB-06, BRANCH_COMMITTEE, ORG_LIFE_MEETING, true",
            "DZB-06, PARTY_GROUP, ORG_LIFE_MEETING, true",
            "DZB-06, THEME_DAY, ORG_LIFE_MEETING, false",
            "DZB-07, ORG_LIFE_MEETING, MEMBER_APPRAISAL, true",
            "DZB-07, BRANCH_MEMBERS, MEMBER_APPRAISAL, false",
            "DZB-04, BRANCH_MEMBERS, THEME_DAY, true",
            "DZB-04, PARTY_GROUP, THEME_DAY, true",
            "DZB-04, ORG_LIFE_MEETING, THEME_DAY, true",
            "DZB-04, BRANCH_COMMITTEE, THEME_DAY, false",
            "DZB-01, THEME_DAY, BRANCH_MEMBERS, false"
        })
        void serve_only_as_the_table_says(String rule, MeetingKind kind, CountsAs as, boolean allowed) {
            branch();
            held(meeting("a", kind, "2026-03-02", as));
            String period = rule.equals("DZB-04") ? "2026-03" : rule.equals("DZB-01") ? "2026-Q1" : "2026";
            assertThat(verdict(rule, period, "2026-03-05").counted()).isEqualTo(allowed ? 1 : 0);
            assertThat(refusals(rule, period)).isEqualTo(allowed ? List.of() : List.of("COMBINATION_NOT_ALLOWED"));
        }

        @Test
        void a_theme_day_is_a_lecture_when_office_and_unit_of_the_lecturer_are_given() {
            held(meeting("a", MeetingKind.THEME_DAY, "2026-03-02", CountsAs.PARTY_LECTURE));
            assertThat(refusals("DZB-05", "2026")).containsExactly("COMBINATION_NOT_ALLOWED");
            held(meeting("a", MeetingKind.THEME_DAY, "2026-03-03", null, null, "a", CountsAs.PARTY_LECTURE));
            assertThat(state("DZB-05", "2026", "2026-12-31")).isEqualTo("MET");
        }

        @Test
        void a_theme_day_of_a_branch_is_the_lecture_of_the_bureau_whose_secretary_spoke() {
            held(meeting("branch-1", MeetingKind.THEME_DAY, "2026-03-03", null, null, "a", CountsAs.PARTY_LECTURE));
            assertThat(state("DZB-05", "2026", "2026-12-31")).isEqualTo("MET");
        }
    }

    /** +3 working days: 2026-09-30 → 10-10, a Saturday that is worked; 2026-12-04 → 12-09; 2027 has no paper yet. */
    @Nested
    class E2_12_in_time {

        @ParameterizedTest
        @CsvSource({
            "2026-09-30, 2026-10-10, MET",
            "2026-09-30, 2026-10-11, MET_LATE",
            "2026-02-13, 2026-02-25, MET",
            "2026-02-13, 2026-02-26, MET_LATE",
            "2026-04-30, 2026-05-08, MET",
            "2026-06-18, 2026-06-24, MET",
            "2026-06-18, 2026-06-25, MET_LATE",
            "2026-12-04, 2026-12-09, MET",
            "2026-12-04, 2026-12-10, MET_LATE",
            "2026-12-30, 2026-12-31, UNKNOWN/CALENDAR_MISSING"
        })
        void is_what_was_first_entered_by_the_deadline(String heldOn, String recordedOn, String expected) {
            held(session("a", heldOn), recordedOn);
            assertThat(state("T-DAY", heldOn.substring(0, 7), "2027-03-01")).isEqualTo(expected);
            assertThat(verdict("T-DAY", heldOn.substring(0, 7), "2027-03-01").counted())
                    .isEqualTo(1);
        }

        @Test
        void is_asked_by_no_rule_without_a_deadline() {
            held(session("a", "2026-03-02"), "2026-03-30");
            assertThat(state("ZXZ-01", "2026-Q1", "2026-04-01")).isEqualTo("MET");
        }
    }

    @Nested
    class E2_13_not_fulfilled {

        @Test
        void what_is_due_before_the_first_of_march_is_missed_after_the_end_of_february() {
            assertThat(state("PF-08", "2024", "2024-02-29")).isEqualTo("NOT_DUE");
            assertThat(state("PF-08", "2024", "2024-03-01")).isEqualTo("MISSED");
            assertThat(state("PF-08", "2026", "2026-02-28")).isEqualTo("NOT_DUE");
            assertThat(state("PF-08", "2026", "2026-03-01")).isEqualTo("MISSED");
        }
    }

    @Nested
    class E2_15_reports {

        @Test
        void on_the_last_year_belong_to_this_one_whenever_they_were_filed() {
            held(report("a", ReportKind.RULE_OF_LAW_REPORT, 2025, "2025-12-30"));
            assertThat(state("PF-08", "2026", "2026-03-01")).isEqualTo("MET");
            assertThat(state("PF-08", "2025", "2026-03-01")).isEqualTo("MISSED");
        }

        @Test
        void filed_after_the_end_of_february_are_late() {
            held(report("a", ReportKind.RULE_OF_LAW_REPORT, 2025, "2026-03-01"));
            assertThat(state("PF-08", "2026", "2026-03-01")).isEqualTo("MET_LATE");
        }

        @Test
        void of_a_plan_belong_to_the_year_that_it_is_for() {
            held(report("a", ReportKind.STUDY_PLAN, 2026, "2025-12-30"));
            assertThat(state("ZXZ-02", "2026", "2026-03-01")).isEqualTo("MET");
            assertThat(verdict("ZXZ-02", "2025", "2026-03-01").counted()).isZero();
        }
    }

    @Nested
    class E2_16_ratios {

        /** 10 records of March, each entered on its day, are 10 of 10; 9 of them are still nine tenths, 8 are not. */
        @ParameterizedTest
        @CsvSource({"10, 0, 9, MET", "9, 1, 9, MET", "8, 2, 9, MISSED", "1, 0, 1, MET", "0, 1, 1, MISSED"})
        void of_entries_ask_for_the_smallest_number_that_meets_them(int inTime, int late, int due, State state) {
            for (int at = 0; at < inTime + late; at++) {
                held(session("a", "2026-03-" + (10 + at)), at < inTime ? "2026-03-" + (10 + at) : "2026-03-31");
            }
            Verdict verdict = verdict("T-FILED", "2026-03", "2026-04-01");
            assertThat(verdict.due()).isEqualTo(due);
            assertThat(verdict.counted()).isEqualTo(inTime);
            assertThat(verdict.outOf()).isEqualTo(inTime + late);
            assertThat(verdict.state()).isEqualTo(state);
        }

        @Test
        void of_nothing_do_not_apply() {
            assertThat(state("T-FILED", "2026-03", "2026-04-01")).isEqualTo("NOT_APPLICABLE");
            assertThat(state("CT-R1", "2026", "2027-01-01")).isEqualTo("NOT_APPLICABLE");
        }

        @Test
        void of_a_running_period_are_open_or_at_risk() {
            held(session("a", "2026-03-10"));
            assertThat(state("T-FILED", "2026-03", "2026-03-20")).isEqualTo("NOT_DUE");
            held(session("a", "2026-03-11"), "2026-03-19");
            assertThat(state("T-FILED", "2026-03", "2026-03-20")).isEqualTo("AT_RISK");
        }

        /** Scheduled for Tuesday 10 March: three working days end on Friday the 13th. */
        @Test
        void of_entries_wait_for_what_is_scheduled_until_its_deadline_has_passed() {
            held(session("a", "2026-03-10"), null, RecordStatus.SCHEDULED, Review.NONE);
            assertThat(verdict("T-FILED", "2026-03", "2026-03-13").outOf()).isZero();
            assertThat(verdict("T-FILED", "2026-03", "2026-03-14").outOf()).isEqualTo(1);
            assertThat(refusals("T-FILED", "2026-03")).containsExactly("NOT_FILED");
        }

        @Test
        void of_entries_whose_deadline_nobody_knows_are_unknown() {
            held(session("a", "2026-12-30"));
            assertThat(state("T-FILED", "2026-12", "2027-02-01")).isEqualTo("UNKNOWN/CALENDAR_MISSING");
        }
    }

    @Nested
    class E2_20_court_cases {

        private static Excuse excuse(Boolean accepted) {
            return new Excuse(day("2026-04-01"), ExcuseClass.ACCIDENT, accepted, null, null);
        }

        private static Details heard(
                String key, String on, HeadClass head, String org, Boolean proof, Excuse... excuses) {
            return court("a", key, "2025-12-01", List.of(hearing(on, head, org, proof)), Arrays.asList(excuses), "b");
        }

        @Test
        void belong_to_the_year_of_their_first_hearing_and_count_once_per_instance() {
            held(court(
                    "a",
                    "1号",
                    "2025-12-01",
                    List.of(
                            hearing("2026-02-01", HeadClass.NONE, null, null),
                            hearing("2027-02-01", HeadClass.CHIEF, null, true)),
                    List.of(),
                    "b"));
            Verdict verdict = verdict("CT-R1", "2026", "2027-03-01");
            assertThat(verdict.outOf()).isEqualTo(1);
            assertThat(verdict.counted()).isEqualTo(1);
            assertThat(state("CT-R1", "2027", "2027-03-01")).isEqualTo("NOT_APPLICABLE");
        }

        @Test
        void are_attended_by_a_head_of_the_bureau_itself_with_accepted_proof() {
            held(heard("1号", "2026-02-01", HeadClass.DEPUTY, null, true));
            held(heard("2号", "2026-02-01", HeadClass.DEPUTY, null, false));
            held(heard("3号", "2026-02-01", HeadClass.DEPUTY, null, null));
            held(heard("4号", "2026-02-01", HeadClass.DEPUTY, "b", true));
            Verdict verdict = verdict("CT-R1", "2026", "2027-01-01");
            assertThat(verdict.outOf()).isEqualTo(4);
            assertThat(verdict.counted()).isEqualTo(1);
            assertThat(verdict.due()).isEqualTo(4);
            assertThat(verdict.state()).isEqualTo(State.MISSED);
        }

        @Test
        void leave_the_rate_by_an_accepted_excuse_only_when_nobody_came() {
            held(heard("1号", "2026-02-01", HeadClass.NONE, null, null, excuse(true)));
            held(heard("2号", "2026-02-01", HeadClass.NONE, null, null, excuse(false)));
            held(heard("3号", "2026-02-01", HeadClass.CHIEF, null, true, excuse(true)));
            Verdict verdict = verdict("CT-R1", "2026", "2027-01-01");
            assertThat(verdict.outOf()).isEqualTo(2);
            assertThat(verdict.counted()).isEqualTo(1);
            assertThat(refusals("CT-R1", "2026")).containsExactlyInAnyOrder("EXCUSED", "NOT_ATTENDED");
        }

        @Test
        void of_which_two_defendants_keep_a_record_count_once() {
            held(heard("1号", "2026-02-01", HeadClass.CHIEF, null, true));
            held(court(
                    "b",
                    "1号",
                    "2025-12-01",
                    List.of(hearing("2026-02-01", HeadClass.NONE, null, null)),
                    List.of(),
                    "a"));
            assertThat(verdict("CT-R1", "2026", "2027-01-01").outOf()).isEqualTo(1);
            assertThat(verdict("CT-R1", "2026", "2027-01-01").counted()).isEqualTo(1);
        }
    }

    @Nested
    class E_period_boundary {

        @Test
        void the_surplus_of_one_period_never_pays_for_another() {
            held(session("a", "2026-03-30")).held(session("a", "2026-03-31"));
            assertThat(verdict("ZXZ-01", "2026-Q1", "2026-07-01").surplus()).isEqualTo(1);
            assertThat(state("ZXZ-01", "2026-Q2", "2026-07-01")).isEqualTo("MISSED");
        }
    }

    @Test
    void what_is_only_generally_asked_for_is_never_red() {
        branch();
        assertThat(verdict("DZB-01", "2026-Q1", "2026-04-01").colour()).isEqualTo(Verdict.Colour.AMBER);
        assertThat(verdict("DZB-04", "2026-03", "2026-04-01").colour()).isEqualTo(Verdict.Colour.RED);
    }
}
