// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.compliance.Records.bureau;
import static taizhang.query.compliance.Records.came;
import static taizhang.query.compliance.Records.lecture;
import static taizhang.query.compliance.Records.morningOf;
import static taizhang.query.compliance.Records.session;
import static taizhang.query.record.RecordStatus.RECORDED;
import static taizhang.query.record.RecordStatus.VOIDED;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import taizhang.api.bureau.BureauId;
import taizhang.api.lecture.LectureKind;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;
import taizhang.api.study.StudyForm;
import taizhang.query.compliance.subject.Subjects;
import taizhang.rules.RuleCatalogue;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.directory.Directory.Bureau;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CreditsTest {

    private static final RuleCatalogue RULES = RuleCatalogue.shipped();

    private static Claim claim(String id, String bureau, Details details, String recordedOn, boolean voided) {
        Share share = Share.of(details, new BureauId(bureau)).orElseThrow();
        return new Claim(new RecordId(id), details.title(), morningOf(recordedOn), share, voided ? VOIDED : RECORDED);
    }

    private static Claim claim(String bureau, Details details) {
        return claim("r", bureau, details, details.on().toString(), false);
    }

    private static Credits credits(String rule, String period, String bureau, Claim... claims) {
        return of(rule, period, bureau(bureau, "2022-01-01"), claims);
    }

    private static Credits of(String rule, String period, Bureau bureau, Claim... claims) {
        return Credits.of(
                RULES.duty(rule, period).orElseThrow(),
                Subjects.of(bureau),
                new Holdings(List.of(claims)),
                WorkingDays.shipped(),
                30);
    }

    /** What the record is refused with, or null when it counts. */
    private static Refusal study(String bureau, Claim claim) {
        return only(credits("ZXZ-01", "2022-Q4", bureau, claim));
    }

    private static Refusal lectured(String bureau, Details details) {
        return only(credits("DZB-05", "2022", bureau, claim(bureau, details)));
    }

    private static Refusal only(Credits credits) {
        assertThat(credits.counted().size() + credits.refused().size()).isEqualTo(1);
        return credits.refused().isEmpty() ? null : credits.refused().getFirst().reason();
    }

    @Nested
    class A_study_session {

        @ParameterizedTest
        @EnumSource(
                value = StudyForm.class,
                names = {"SELF_STUDY", "FIELD_RESEARCH"},
                mode = Mode.EXCLUDE)
        void counts_in_each_collective_form(StudyForm form) {
            assertThat(study("ty-ga", claim("ty-ga", session("ty-ga", "2022-12-05", form, null))))
                    .isNull();
        }

        @ParameterizedTest
        @EnumSource(
                value = StudyForm.class,
                names = {"SELF_STUDY", "FIELD_RESEARCH"})
        void does_not_count_alone_or_as_research(StudyForm form) {
            assertThat(study("ty-ga", claim("ty-ga", session("ty-ga", "2022-12-05", form, null))))
                    .isEqualTo(Refusal.WHERE_FORM);
        }

        @Test
        void counts_whatever_its_headcount_when_it_was_not_joint() {
            var poorly = session("ty-ga", "2022-12-05", StudyForm.CENTRAL_GROUP_DISCUSSION, came(1, 11));
            assertThat(study("ty-ga", claim("ty-ga", poorly))).isNull();
        }

        @Test
        void no_longer_counts_once_voided() {
            var voided = claim("r", "ty-ga", session("ty-ga", "2022-12-05"), "2022-12-06", true);
            assertThat(study("ty-ga", voided)).isEqualTo(Refusal.VOIDED);
        }

        @Test
        void held_before_the_bureau_began_is_not_its_own() {
            Claim early = claim("ty-ga", session("ty-ga", "2022-10-31"));
            assertThat(only(of("ZXZ-01", "2022-Q4", bureau("ty-ga", "2022-11-01"), early)))
                    .isEqualTo(Refusal.UNIT_NOT_ACTIVE);
        }

        @Test
        void is_no_candidate_for_the_lecture_nor_for_another_quarter() {
            Claim study = claim("ty-ga", session("ty-ga", "2022-12-05"));
            assertThat(credits("DZB-05", "2022", "ty-ga", study)).isEqualTo(new Credits(List.of(), List.of()));
            assertThat(credits("ZXZ-01", "2022-Q3", "ty-ga", study)).isEqualTo(new Credits(List.of(), List.of()));
        }
    }

    @Nested
    class A_joint_session {

        private Details joint(int came, int expected) {
            return session(
                    "ty-ga", "2022-12-05", StudyForm.CENTRAL_GROUP_DISCUSSION, came(came, expected), "ll-ga", "lk-ga");
        }

        @Test
        void counts_for_the_host_from_half_of_its_members_on() {
            assertThat(study("ty-ga", claim("ty-ga", joint(6, 12)))).isNull();
            assertThat(study("ty-ga", claim("ty-ga", joint(6, 11)))).isNull();
        }

        @Test
        void does_not_count_for_the_host_below_half() {
            assertThat(study("ty-ga", claim("ty-ga", joint(5, 11)))).isEqualTo(Refusal.BELOW_HALF);
        }

        @Test
        void does_not_count_for_the_host_without_a_headcount() {
            assertThat(study("ty-ga", claim("ty-ga", session("ty-ga", "2022-12-05", "ll-ga"))))
                    .isEqualTo(Refusal.BELOW_HALF);
        }

        @Test
        void does_not_count_for_a_participant_that_has_not_confirmed() {
            assertThat(study("ll-ga", claim("ll-ga", joint(12, 12)))).isEqualTo(Refusal.NOT_CONFIRMED);
        }
    }

    @Nested
    class A_lecture {

        @Test
        void counts_when_the_secretary_gave_it() {
            assertThat(lectured("cl-ga", lecture("cl-ga", "2022-12-07"))).isNull();
        }

        @ParameterizedTest
        @EnumSource(
                value = LecturerOffice.class,
                names = {"LEADER", "OTHER"})
        void does_not_count_when_another_gave_it(LecturerOffice office) {
            assertThat(lectured("cl-ga", lecture(LectureKind.PARTY_LECTURE, "cl-ga", "2022-12-07", office, null, null)))
                    .isEqualTo(Refusal.WHERE_LECTURER_ROLE);
        }

        @Test
        void counts_for_the_lecturer_s_bureau_only() {
            Details visiting = lecture(
                    LectureKind.PARTY_LECTURE,
                    "cl-ga",
                    "2022-12-07",
                    LecturerOffice.PARTY_SECRETARY,
                    "zz-ga",
                    came(30, 40),
                    "yl-ga");
            assertThat(lectured("cl-ga", visiting)).isEqualTo(Refusal.NOT_LECTURER_ORG);
            assertThat(lectured("yl-ga", visiting)).isEqualTo(Refusal.NOT_LECTURER_ORG);
            assertThat(lectured("zz-ga", visiting)).isNull();
        }

        @Test
        void of_a_lecturer_whose_bureau_took_part_waits_for_its_headcount() {
            Details visiting = lecture(
                    LectureKind.PARTY_LECTURE,
                    "cl-ga",
                    "2022-12-07",
                    LecturerOffice.PARTY_SECRETARY,
                    "zz-ga",
                    came(30, 40),
                    "zz-ga");
            assertThat(lectured("zz-ga", visiting)).isEqualTo(Refusal.NOT_CONFIRMED);
        }

        @Test
        void to_the_public_is_no_party_lecture_and_so_no_candidate() {
            Details open = lecture(
                    LectureKind.PUBLIC_LECTURE, "zz-ga", "2022-12-02", LecturerOffice.PARTY_SECRETARY, null, null);
            assertThat(credits("DZB-05", "2022", "zz-ga", claim("zz-ga", open)))
                    .isEqualTo(new Credits(List.of(), List.of()));
        }
    }

    @Nested
    class A_late_entry {

        @Test
        void counts_up_to_thirty_days_after_the_day() {
            var onTheThirtieth = claim("r", "ty-ga", session("ty-ga", "2022-12-05"), "2023-01-04", false);
            assertThat(study("ty-ga", onTheThirtieth)).isNull();
        }

        @Test
        void needs_an_approval_from_the_thirty_first_day_on() {
            var tooLate = claim("r", "ty-ga", session("ty-ga", "2022-12-05"), "2023-01-05", false);
            assertThat(study("ty-ga", tooLate)).isEqualTo(Refusal.BACKDATE_NOT_APPROVED);
        }
    }

    @Nested
    class Two_records_of_one_day {

        private final Claim one = claim("a", "ty-ga", session("ty-ga", "2022-12-05"), "2022-12-08", false);
        private final Claim other = claim("b", "ty-ga", session("ty-ga", "2022-12-05"), "2022-12-06", false);

        @Test
        void count_once() {
            Credits credits = credits("ZXZ-01", "2022-Q4", "ty-ga", one, other);
            assertThat(credits.counted()).extracting(Verdict.Credit::record).containsExactly(new RecordId("a"));
            assertThat(credits.refused()).extracting(Verdict.Refused::reason).containsExactly(Refusal.SAME_DAY);
        }

        @Test
        void count_the_same_in_whatever_order_they_came() {
            assertThat(credits("ZXZ-01", "2022-Q4", "ty-ga", other, one))
                    .isEqualTo(credits("ZXZ-01", "2022-Q4", "ty-ga", one, other));
        }

        @Test
        void leave_the_credit_to_the_one_that_may_count() {
            Claim voided = claim("a", "ty-ga", session("ty-ga", "2022-12-05"), "2022-12-06", true);
            assertThat(credits("ZXZ-01", "2022-Q4", "ty-ga", voided, other).counted())
                    .extracting(Verdict.Credit::record)
                    .containsExactly(new RecordId("b"));
        }
    }

    @Nested
    class The_first_reason_is_told {

        @Test
        void voided_before_its_form() {
            Claim claim =
                    claim("r", "ty-ga", session("ty-ga", "2022-12-05", StudyForm.SELF_STUDY, null), "2022-12-06", true);
            assertThat(study("ty-ga", claim)).isEqualTo(Refusal.VOIDED);
        }

        @Test
        void its_form_before_a_late_entry() {
            Claim claim = claim(
                    "r", "ty-ga", session("ty-ga", "2022-12-05", StudyForm.SELF_STUDY, null), "2023-03-01", false);
            assertThat(study("ty-ga", claim)).isEqualTo(Refusal.WHERE_FORM);
        }

        @Test
        void a_missing_confirmation_before_a_late_entry() {
            Claim claim = claim("r", "ll-ga", session("ty-ga", "2022-12-05", "ll-ga"), "2023-03-01", false);
            assertThat(study("ll-ga", claim)).isEqualTo(Refusal.NOT_CONFIRMED);
        }
    }
}
