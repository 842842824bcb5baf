// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static taizhang.query.compliance.Records.bureau;
import static taizhang.query.compliance.Records.centralGroup;
import static taizhang.query.compliance.Records.lecture;
import static taizhang.query.compliance.Records.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.exemption.Exemption;
import taizhang.api.exemption.ExemptionEvent.ExemptionApproved;
import taizhang.api.exemption.ExemptionEvent.ExemptionRequested;
import taizhang.api.exemption.ExemptionEvent.ExemptionRevoked;
import taizhang.api.exemption.ExemptionId;
import taizhang.api.lecture.LectureKind;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.record.Details;
import taizhang.api.study.StudyForm;
import taizhang.query.SampleCity;
import taizhang.query.Story;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.verdict.Judge;
import taizhang.query.compliance.verdict.Reason;
import taizhang.query.compliance.verdict.Refusal;
import taizhang.query.compliance.verdict.State;
import taizhang.query.compliance.verdict.Verdict;
import taizhang.query.record.HistoryProjection;
import taizhang.query.rule.KnownRules;
import taizhang.rules.RuleFiles;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.directory.Directory;
import taizhang.web.directory.Directory.Bureau;
import taizhang.web.exemption.ExemptionProjection;
import taizhang.web.security.Viewer;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ComplianceTest {

    private static final Viewer SUPERVISOR = new Viewer("demo-supervisor", Role.SUPERVISOR, null);

    private final Story story =
            new Story(new ComplianceProjection(), new HistoryProjection(), new ExemptionProjection());
    private Directory directory = new Directory(Stream.of("ty-ga", "ll-ga", "zz-ga")
            .map(id -> bureau(id, "2021-01-01", centralGroup(true, "2021-01-01", 1)))
            .toList());

    private Compliance compliance() {
        return new Compliance(
                new KnownRules(RuleFiles.shipped(), story.views()),
                new Judge(WorkingDays.shipped(), 30),
                new Candidates(story.views()),
                new Exempted(story.views()),
                () -> directory);
    }

    private Verdict verdict(String rule, String period, String bureau, AsOf asOf) {
        return compliance()
                .cell(rule, period, new BureauId(bureau), asOf, SUPERVISOR)
                .verdict();
    }

    private Verdict verdict(String rule, String period, String bureau) {
        return verdict(rule, period, bureau, story.now());
    }

    private List<String> bureausWith(State state, String rule, String period, AsOf asOf) {
        return compliance().cells(2022, rule, null, asOf, SUPERVISOR).stream()
                .filter(cell -> cell.verdict().duty().period().label().equals(period))
                .filter(cell -> cell.verdict().state() == state)
                .map(cell -> cell.bureau().id().value())
                .toList();
    }

    @Nested
    class An_exemption {

        private final ExemptionId id = new ExemptionId("e1");
        private final Exemption third =
                new Exemption(new BureauId("ty-ga"), "ZXZ-01", Records.day("2022-07-01"), Records.day("2022-09-30"));

        private void asked(String day) {
            story.on(day).append("e1", new ExemptionRequested(id, third, "防汛"), "secretary-ty-ga");
        }

        @Test
        void ends_the_duty_from_the_day_of_its_approval_until_it_is_taken_back() {
            asked("2022-11-02");
            story.on("2022-11-05").append("e1", new ExemptionApproved(id, third, null), "demo-supervisor");
            story.on("2022-11-10").append("e1", new ExemptionRevoked(id, third, "已恢复"), "demo-supervisor");

            assertThat(verdict("ZXZ-01", "2022-Q3", "ty-ga", story.asOf("2022-11-04"))
                            .state())
                    .isEqualTo(State.MISSED);
            Verdict exempt = verdict("ZXZ-01", "2022-Q3", "ty-ga", story.asOf("2022-11-05"));
            assertThat(exempt.state()).isEqualTo(State.EXEMPT);
            assertThat(exempt.due()).isZero();
            assertThat(exempt.reasons()).containsExactly(Reason.EXEMPTION_APPROVED);
            assertThat(verdict("ZXZ-01", "2022-Q3", "ty-ga", story.asOf("2022-11-09"))
                            .state())
                    .isEqualTo(State.EXEMPT);
            assertThat(verdict("ZXZ-01", "2022-Q3", "ty-ga").state()).isEqualTo(State.MISSED);
        }

        @Test
        void is_none_of_another_unit_another_rule_or_another_quarter() {
            asked("2022-11-02");
            story.on("2022-11-05").append("e1", new ExemptionApproved(id, third, null), "demo-supervisor");

            assertThat(verdict("ZXZ-01", "2022-Q3", "ll-ga").state()).isEqualTo(State.MISSED);
            assertThat(verdict("ZXZ-01", "2022-Q2", "ty-ga").state()).isEqualTo(State.MISSED);
        }
    }

    @Nested
    class The_sample_city {

        @BeforeEach
        void is_told_with_its_facts() {
            directory = new Directory(SampleCity.directory().bureaus().stream()
                    .map(ComplianceTest::described)
                    .toList());
            SampleCity.tell(story).on("2023-01-01");
        }

        @Test
        void has_three_central_groups_that_studied_in_the_last_quarter() {
            assertThat(bureausWith(State.MET, "ZXZ-01", "2022-Q4", story.now()))
                    .containsExactly("lk-ga", "ll-ga", "ty-ga");
            assertThat(bureausWith(State.NOT_APPLICABLE, "ZXZ-01", "2022-Q4", story.now()))
                    .containsExactly("ty-fy", "ty-sf-ss", "yx-sf-syt");
            assertThat(bureausWith(State.MISSED, "ZXZ-01", "2022-Q4", story.now()))
                    .hasSize(18 - 3 - 3);
        }

        @Test
        void never_told_before_october_whether_it_had_central_groups() {
            for (String quarter : List.of("2022-Q1", "2022-Q2", "2022-Q3")) {
                assertThat(bureausWith(State.UNKNOWN, "ZXZ-01", quarter, story.now()))
                        .hasSize(18);
            }
            assertThat(verdict("ZXZ-01", "2022-Q1", "ty-ga").reasons()).containsExactly(Reason.FACT_MISSING);
        }

        @Test
        void has_five_secretaries_who_lectured_in_the_year() {
            assertThat(bureausWith(State.MET, "DZB-05", "2022", story.now()))
                    .containsExactly("cl-ga", "djd-ga", "ls-ga", "sf-ga", "yl-ga");
            assertThat(bureausWith(State.MISSED, "DZB-05", "2022", story.now())).hasSize(13);
        }

        @Test
        void is_judged_by_what_was_known_on_the_day_and_by_that_day() {
            assertThat(bureausWith(State.MET, "ZXZ-01", "2022-Q4", story.asOf("2022-12-06")))
                    .containsExactly("ty-ga");
            assertThat(bureausWith(State.MISSED, "ZXZ-01", "2022-Q4", story.asOf("2022-12-31")))
                    .isEmpty();
            assertThat(bureausWith(State.AT_RISK, "ZXZ-01", "2022-Q4", story.asOf("2022-12-31")))
                    .hasSize(12);
        }
    }

    /** Twelve police and justice bureaus and the petition office have a central group, the offices below have none. */
    private static Bureau described(Bureau bureau) {
        boolean office =
                Set.of("ty-fy", "ty-sf-ss", "yx-sf-syt").contains(bureau.id().value());
        return new Bureau(
                bureau.id(),
                bureau.name(),
                BureauKind.OTHER,
                bureau.level(),
                bureau.parent(),
                Records.day("2022-01-01"),
                0,
                List.of(centralGroup(!office, "2022-10-01", 0)));
    }

    @Nested
    class A_corrected_date {

        @Test
        void moves_the_credit_to_the_other_quarter_and_leaves_the_past_as_it_was_known() {
            story.on("2022-10-03")
                    .recorded("study", session("ty-ga", "2022-10-01"))
                    .on("2022-10-05")
                    .corrected("study", session("ty-ga", "2022-09-30"));
            assertThat(verdict("ZXZ-01", "2022-Q3", "ty-ga").state()).isEqualTo(State.MET);
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").counted()).isZero();
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga", story.asOf("2022-10-04"))
                            .state())
                    .isEqualTo(State.MET);
            assertThat(verdict("ZXZ-01", "2022-Q3", "ty-ga", story.asOf("2022-10-04"))
                            .state())
                    .isEqualTo(State.MISSED);
        }

        @Test
        void moves_it_across_new_year_with_the_day_of_its_first_entry() {
            story.on("2023-01-02")
                    .recorded("study", session("ty-ga", "2022-12-31"))
                    .on("2023-02-20")
                    .corrected("study", session("ty-ga", "2023-01-01"));
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").state()).isEqualTo(State.MISSED);
            Verdict moved = verdict("ZXZ-01", "2023-Q1", "ty-ga");
            // Fifty days after the day, but the first entry was one day after it.
            assertThat(moved.state()).isEqualTo(State.MET);
            assertThat(moved.credits())
                    .extracting(Verdict.Credit::recordedAt)
                    .containsExactly(Records.morningOf("2023-01-02"));
        }

        @Test
        void back_by_more_than_thirty_days_before_the_first_entry_waits_for_an_approval() {
            story.on("2022-12-06")
                    .recorded("study", session("ty-ga", "2022-12-05"))
                    .on("2022-12-07")
                    .corrected("study", session("ty-ga", "2022-11-05"));
            // 2022-11-05 to 2022-12-06 are 31 days.
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").refusals())
                    .extracting(Verdict.Refused::reason)
                    .containsExactly(Refusal.BACKDATE_NOT_APPROVED);
        }
    }

    @Nested
    class A_voided_record {

        @Test
        void counts_no_more_and_says_so_from_that_day_on() {
            story.on("2022-12-06")
                    .recorded("study", session("ty-ga", "2022-12-05"))
                    .on("2022-12-08")
                    .voided("study");
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").refusals())
                    .extracting(Verdict.Refused::reason)
                    .containsExactly(Refusal.VOIDED);
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga", story.asOf("2022-12-07"))
                            .state())
                    .isEqualTo(State.MET);
        }
    }

    @Nested
    class What_is_scheduled {

        @Test
        void counts_only_from_the_day_on_which_it_is_recorded_as_held() {
            story.on("2022-12-01")
                    .scheduled("study", session("ty-ga", "2022-12-30"))
                    .on("2022-12-20")
                    .postponed("study", session("ty-ga", "2022-12-31"));
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").refusals())
                    .extracting(Verdict.Refused::reason)
                    .containsExactly(Refusal.NOT_HELD);
            story.on("2023-01-03").recorded("study", session("ty-ga", "2022-12-31"));
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").state()).isEqualTo(State.MET);
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga", story.asOf("2023-01-02"))
                            .state())
                    .isEqualTo(State.MISSED);
        }

        @Test
        void and_called_off_says_so() {
            story.on("2022-12-01")
                    .scheduled("study", session("ty-ga", "2022-12-30"))
                    .on("2022-12-20")
                    .cancelled("study");
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").refusals())
                    .extracting(Verdict.Refused::reason)
                    .containsExactly(Refusal.CANCELLED);
        }
    }

    @Nested
    class A_joint_session {

        @Test
        void counts_for_a_bureau_that_took_part_once_it_has_said_that_half_of_its_own_came() {
            story.on("2022-12-06").recorded("study", joint());
            assertThat(only("zz-ga")).isEqualTo(Refusal.NOT_CONFIRMED);
            story.on("2022-12-08").confirmed("study", "zz-ga", Records.came(4, 9));
            assertThat(only("zz-ga")).isEqualTo(Refusal.BELOW_HALF);
            story.on("2022-12-09").confirmed("study", "zz-ga", Records.came(5, 9));
            assertThat(verdict("ZXZ-01", "2022-Q4", "zz-ga").counted()).isEqualTo(1);
            assertThat(verdict("ZXZ-01", "2022-Q4", "zz-ga", story.asOf("2022-12-08"))
                            .counted())
                    .isZero();
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").counted()).isEqualTo(1);
        }

        @Test
        void keeps_what_was_said_when_the_host_corrects_it_even_into_another_year() {
            story.on("2023-01-04").recorded("study", joint()).confirmed("study", "zz-ga", Records.came(9, 9));
            story.corrected(
                    "study",
                    session("ty-ga", "2023-01-03", StudyForm.CENTRAL_GROUP_DISCUSSION, Records.came(9, 9), "zz-ga"));
            assertThat(verdict("ZXZ-01", "2023-Q1", "zz-ga").counted()).isEqualTo(1);
        }

        @Test
        void leaves_the_row_of_a_bureau_that_took_no_part() {
            story.on("2022-12-06")
                    .recorded("study", joint())
                    .declined("study", "zz-ga", session("ty-ga", "2022-12-05"));
            assertThat(verdict("ZXZ-01", "2022-Q4", "zz-ga").refusals()).isEmpty();
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").counted()).isEqualTo(1);
        }

        private Details joint() {
            return session("ty-ga", "2022-12-05", StudyForm.CENTRAL_GROUP_DISCUSSION, Records.came(9, 9), "zz-ga");
        }

        private Refusal only(String bureau) {
            Verdict verdict = verdict("ZXZ-01", "2022-Q4", bureau);
            assertThat(verdict.credits()).isEmpty();
            assertThat(verdict.refusals()).hasSize(1);
            return verdict.refusals().getFirst().reason();
        }
    }

    @Nested
    class What_a_supervisor_says {

        @Test
        void an_approval_lets_a_back_dated_entry_count_from_then_on() {
            // From 2022-10-05 to 2022-12-06 are 62 days.
            story.on("2022-12-06")
                    .recorded("study", session("ty-ga", "2022-10-05"))
                    .on("2022-12-08")
                    .approved("study");
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").state()).isEqualTo(State.MET);
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga", story.asOf("2022-12-07"))
                            .refusals())
                    .extracting(Verdict.Refused::reason)
                    .containsExactly(Refusal.BACKDATE_NOT_APPROVED);
        }

        @Test
        void an_approval_does_not_hold_for_another_day() {
            story.on("2022-12-06")
                    .recorded("study", session("ty-ga", "2022-10-05"))
                    .approved("study")
                    .corrected("study", session("ty-ga", "2022-10-06"));
            assertThat(refusals("2022-Q4")).containsExactly(Refusal.BACKDATE_NOT_APPROVED);
        }

        @Test
        void a_return_takes_no_credit() {
            story.on("2022-12-06")
                    .recorded("study", session("ty-ga", "2022-12-05"))
                    .returned("study");
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").state()).isEqualTo(State.MET);
        }

        @Test
        void an_order_to_hold_it_again_takes_the_credit_from_its_day_on() {
            story.on("2022-12-06")
                    .recorded("study", session("ty-ga", "2022-12-05"))
                    .on("2022-12-20")
                    .redoOrdered("study");
            assertThat(refusals("2022-Q4")).containsExactly(Refusal.REDO_ORDERED);
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga", story.asOf("2022-12-19"))
                            .state())
                    .isEqualTo(State.MET);
        }

        @Test
        void a_redo_within_the_period_counts_once_it_is_accepted() {
            story.on("2022-12-06")
                    .recorded("study", session("ty-ga", "2022-12-05"))
                    .redoOrdered("study")
                    .on("2022-12-16")
                    .redone("again", session("ty-ga", "2022-12-15"), "study");
            assertThat(refusals("2022-Q4")).containsExactly(Refusal.REDO_ORDERED, Refusal.REDO_NOT_ACCEPTED);

            story.redoAccepted("study", "again");
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").state()).isEqualTo(State.MET);
            assertThat(refusals("2022-Q4")).containsExactly(Refusal.REDO_ORDERED);
        }

        @Test
        void a_redo_of_the_next_year_counts_late_where_it_was_owed_and_never_where_it_was_held() {
            story.on("2022-12-06")
                    .recorded("study", session("ty-ga", "2022-12-05"))
                    .redoOrdered("study")
                    .on("2023-01-11")
                    .redone("again", session("ty-ga", "2023-01-10"), "study")
                    .redoAccepted("study", "again");
            Verdict owed = verdict("ZXZ-01", "2022-Q4", "ty-ga");
            assertThat(owed.state()).isEqualTo(State.MET_LATE);
            assertThat(owed.credits())
                    .extracting(credit -> credit.record().value())
                    .containsExactly("again");
            assertThat(refusals("2023-Q1")).containsExactly(Refusal.REDO_FOR_OTHER_PERIOD);

            story.on("2023-01-12").voided("again");
            assertThat(verdict("ZXZ-01", "2022-Q4", "ty-ga").state()).isEqualTo(State.MISSED);
            assertThat(refusals("2022-Q4")).containsExactly(Refusal.REDO_ORDERED, Refusal.VOIDED);
        }

        private List<Refusal> refusals(String period) {
            return verdict("ZXZ-01", period, "ty-ga").refusals().stream()
                    .map(Verdict.Refused::reason)
                    .toList();
        }
    }

    @Nested
    class A_lecturer_from_elsewhere {

        @Test
        void named_by_a_correction_brings_the_credit_to_the_lecturer_s_bureau() {
            story.on("2022-12-06")
                    .recorded("lecture", lecture("ty-ga", "2022-12-05"))
                    .on("2023-01-20")
                    .corrected(
                            "lecture",
                            lecture(
                                    LectureKind.PARTY_LECTURE,
                                    "ty-ga",
                                    "2022-12-05",
                                    LecturerOffice.PARTY_SECRETARY,
                                    "zz-ga",
                                    null));
            assertThat(verdict("DZB-05", "2022", "zz-ga").state()).isEqualTo(State.MET);
            assertThat(verdict("DZB-05", "2022", "ty-ga").refusals())
                    .extracting(Verdict.Refused::reason)
                    .containsExactly(Refusal.NOT_LECTURER_ORG);
        }

        @Test
        void taken_back_by_a_correction_takes_the_record_away() {
            story.recorded(
                            "lecture",
                            lecture(
                                    LectureKind.PARTY_LECTURE,
                                    "ty-ga",
                                    "2022-10-05",
                                    LecturerOffice.PARTY_SECRETARY,
                                    "zz-ga",
                                    null))
                    .corrected("lecture", lecture("ty-ga", "2022-10-05"));
            assertThat(verdict("DZB-05", "2022", "zz-ga").refusals()).isEmpty();
            assertThat(verdict("DZB-05", "2022", "ty-ga").state()).isEqualTo(State.MET);
        }

        @Test
        void of_a_lecture_that_turns_out_public_gives_no_candidate() {
            story.recorded("lecture", lecture("ty-ga", "2022-10-05"))
                    .corrected(
                            "lecture",
                            lecture(
                                    LectureKind.PUBLIC_LECTURE,
                                    "ty-ga",
                                    "2022-10-05",
                                    LecturerOffice.PARTY_SECRETARY,
                                    null,
                                    null));
            assertThat(verdict("DZB-05", "2022", "ty-ga").counted()).isZero();
            assertThat(verdict("DZB-05", "2022", "ty-ga").refusals()).isEmpty();
        }
    }

    @Nested
    class Whoever_asks {

        private final Viewer secretary = new Viewer("secretary-ty-ga", Role.SECRETARY, new BureauId("ty-ga"));

        @Test
        void as_a_secretary_sees_the_own_bureau_only() {
            assertThat(compliance().cells(2022, null, null, story.now(), secretary))
                    .isNotEmpty()
                    .allSatisfy(cell -> assertThat(cell.bureau().id()).isEqualTo(new BureauId("ty-ga")));
            assertThatThrownBy(() -> compliance().cell("DZB-05", "2022", new BureauId("ll-ga"), story.now(), secretary))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.problem()).isEqualTo(Problem.NOT_FOUND));
        }

        @Test
        void about_a_rule_or_bureau_that_does_not_exist_is_told_so() {
            assertThatThrownBy(() -> compliance().cells(2022, "XX-99", null, story.now(), SUPERVISOR))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> compliance().cells(2022, null, new BureauId("nobody"), story.now(), SUPERVISOR))
                    .isInstanceOf(Refused.class);
        }

        @Test
        void about_a_day_before_the_bureau_was_registered_finds_no_cell() {
            directory = new Directory(List.of(new Bureau(
                    new BureauId("ty-ga"),
                    "ty-ga",
                    BureauKind.OTHER,
                    SampleCity.directory().bureaus().getFirst().level(),
                    null,
                    Records.day("2021-01-01"),
                    1,
                    List.of())));
            story.on("2022-12-06").recorded("study", session("ty-ga", "2022-12-05"));
            assertThat(compliance().cells(2022, null, null, story.asOf("2022-12-05"), SUPERVISOR))
                    .isEmpty();
            assertThat(compliance().cells(2022, null, null, story.asOf("2022-12-06"), SUPERVISOR))
                    .isNotEmpty();
        }
    }
}
