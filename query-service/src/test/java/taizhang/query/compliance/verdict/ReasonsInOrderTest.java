// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.compliance.Records.came;
import static taizhang.query.compliance.Records.court;
import static taizhang.query.compliance.Records.day;
import static taizhang.query.compliance.Records.hearing;
import static taizhang.query.compliance.Records.jointMeeting;
import static taizhang.query.compliance.Records.lecture;
import static taizhang.query.compliance.Records.meeting;
import static taizhang.query.compliance.Records.morningOf;
import static taizhang.query.compliance.Records.session;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.bureau.UnitKind;
import taizhang.api.court.CourtCaseDetails;
import taizhang.api.court.HeadClass;
import taizhang.api.lecture.LectureKind;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.meeting.MeetingKind;
import taizhang.api.record.Attendance;
import taizhang.api.record.CountsAs;
import taizhang.api.record.Details;
import taizhang.api.study.StudyForm;
import taizhang.query.compliance.subject.Subjects;
import taizhang.query.record.RecordStatus;

/** Rules E2.9: whatever else is wrong with a record, the first of the reasons is told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReasonsInOrderTest extends Trial {

    private static final Attendance NONE_CAME = came(0, 9);
    private static final Attendance ALL_CAME = came(9, 9);
    private static final StudyForm ALONE = StudyForm.SELF_STUDY;
    private static final StudyForm TOGETHER = StudyForm.CENTRAL_GROUP_DISCUSSION;
    private static final String SOON = "2026-03-03";
    /** 31 days after 2 March. */
    private static final String LATE = "2026-04-02";

    ReasonsInOrderTest() {
        super("""
                rules:
                  - {id: T-ALL, version: 1, name: {zh: 须审, en: Reviewed}, modality: local, source: {title: 市, certainty: G},
                     scope: {subjectKind: bureau}, match: {activity: [CENTRAL_GROUP_STUDY], where: {form: COLLECTIVE}},
                     threshold: {op: ">=", value: 1, unit: occurrence}, period: {kind: QUARTER}, counting: {needsReview: true},
                     effective: {from: 2020-01-01}}
                """);
    }

    @BeforeEach
    void b_took_part_in_what_a_held() {
        subject = Subjects.of(described("b", UnitKind.BUREAU, "2020-01-01"));
    }

    private String first(StudyForm form, String recordedOn, RecordStatus status, Review review) {
        claims.clear();
        held(session("a", "2026-03-02", form, ALL_CAME, "b"), morningOf(recordedOn), status, review);
        List<String> refused = refusals("T-ALL", "2026-Q1");
        return refused.isEmpty() ? "COUNTS" : refused.getFirst();
    }

    private static Review review(Attendance confirmed, boolean ordered, boolean redo, String redoes) {
        return new Review(false, ordered, redo, redoes == null ? null : day(redoes), confirmed, false, 0);
    }

    /** From all that may be wrong at once, one thing after the other is put right. */
    @Test
    void one_after_the_other_until_it_counts() {
        Review worst = review(null, true, true, null);
        assertThat(first(ALONE, LATE, RecordStatus.SCHEDULED, worst)).isEqualTo("NOT_HELD");
        assertThat(first(ALONE, LATE, RecordStatus.CANCELLED, worst)).isEqualTo("CANCELLED");
        assertThat(first(ALONE, LATE, RecordStatus.VOIDED, worst)).isEqualTo("VOIDED");
        subject = Subjects.of(described("b", UnitKind.BUREAU, "2026-03-03"));
        assertThat(first(ALONE, LATE, RecordStatus.RECORDED, worst)).isEqualTo("UNIT_NOT_ACTIVE");
        b_took_part_in_what_a_held();
        assertThat(first(ALONE, LATE, RecordStatus.RECORDED, worst)).isEqualTo("WHERE_form");
        assertThat(first(TOGETHER, LATE, RecordStatus.RECORDED, worst)).isEqualTo("NOT_CONFIRMED");
        Review few = review(NONE_CAME, true, true, null);
        assertThat(first(TOGETHER, LATE, RecordStatus.RECORDED, few)).isEqualTo("BELOW_HALF");
        Review all = review(ALL_CAME, true, true, null);
        assertThat(first(TOGETHER, LATE, RecordStatus.RECORDED, all)).isEqualTo("NOT_REVIEWED");
        assertThat(first(TOGETHER, LATE, RecordStatus.NOTED, all)).isEqualTo("BACKDATE_NOT_APPROVED");
        assertThat(first(TOGETHER, SOON, RecordStatus.NOTED, all)).isEqualTo("REDO_ORDERED");
        assertThat(first(TOGETHER, SOON, RecordStatus.NOTED, review(ALL_CAME, false, true, null)))
                .isEqualTo("REDO_NOT_ACCEPTED");
        assertThat(first(TOGETHER, SOON, RecordStatus.NOTED, review(ALL_CAME, false, true, "2025-12-02")))
                .isEqualTo("REDO_FOR_OTHER_PERIOD");
        assertThat(first(TOGETHER, SOON, RecordStatus.NOTED, review(ALL_CAME, false, true, "2026-01-02")))
                .isEqualTo("COUNTS");
    }

    @Test
    void what_waits_for_an_approval_is_first_told_what_no_approval_mends() {
        assertThat(first(ALONE, SOON, RecordStatus.AWAITING, review(ALL_CAME, false, false, null)))
                .isEqualTo("WHERE_form");
        assertThat(first(TOGETHER, SOON, RecordStatus.AWAITING, review(null, false, false, null)))
                .isEqualTo("NOT_CONFIRMED");
    }

    @Test
    void a_combination_before_the_lecturer_and_the_lecturer_before_the_headcount() {
        Details theme = meeting("b", MeetingKind.THEME_DAY, "2026-03-02", CountsAs.PARTY_LECTURE);
        held(theme);
        assertThat(refusals("DZB-05", "2026")).containsExactly("COMBINATION_NOT_ALLOWED");
        claims.clear();
        held(lecture(
                LectureKind.PARTY_LECTURE, "a", "2026-03-02", LecturerOffice.PARTY_SECRETARY, "c", came(9, 9), "b"));
        assertThat(refusals("DZB-05", "2026")).containsExactly("NOT_LECTURER_ORG");
        claims.clear();
        held(lecture(LectureKind.PARTY_LECTURE, "a", "2026-03-02", LecturerOffice.LEADER, "c", came(9, 9), "b"));
        assertThat(refusals("DZB-05", "2026")).containsExactly("WHERE_lecturerRole");
    }

    /** Two thirds of the own team: of 9 expected 6 must have come, whoever else was there. */
    @Test
    void a_quorum_is_that_of_the_own_people_where_they_were_counted() {
        held(joint(), morningOf(SOON), RecordStatus.RECORDED, review(came(5, 9), false, false, null));
        assertThat(refusals("DZB-11", "2026")).containsExactly("NO_QUORUM");
        claims.clear();
        held(joint(), morningOf(SOON), RecordStatus.RECORDED, review(came(6, 9), false, false, null));
        assertThat(verdict("DZB-11", "2026", "2027-01-01").counted()).isEqualTo(1);
    }

    private static Details joint() {
        return jointMeeting("a", MeetingKind.LEADERSHIP_MEETING, "2026-03-02", came(9, 9), "b");
    }

    /** In Shanghai, 15:59:59Z is the last second of 31 March and 16:00:00Z the first of 1 April: 31 days after 1 March. */
    @Test
    void the_day_of_an_entry_is_that_of_Shanghai() {
        subject = Subjects.of(described("a", UnitKind.BUREAU, "2020-01-01"));
        held(session("a", "2026-03-01"), Instant.parse("2026-03-31T15:59:59Z"), RecordStatus.RECORDED, Review.NONE);
        assertThat(state("ZXZ-01", "2026-Q1", "2026-04-02")).isEqualTo("MET");
        claims.clear();
        held(session("a", "2026-03-01"), Instant.parse("2026-03-31T16:00:00Z"), RecordStatus.RECORDED, Review.NONE);
        assertThat(refusals("ZXZ-01", "2026-Q1")).containsExactly("BACKDATE_NOT_APPROVED");
    }

    /** A case of two defendants counts for the one that was agreed upon, and without an agreement for both. */
    @Test
    void a_case_is_the_agreed_defendant_s_else_every_defendant_s() {
        CourtCaseDetails open = court(
                "a", "1号", "2026-01-05", List.of(hearing("2026-02-01", HeadClass.CHIEF, "b", true)), List.of(), "b");
        held(open);
        assertThat(verdict("CT-R1", "2026", "2027-01-01").outOf()).isEqualTo(1);
        claims.clear();
        held(new CourtCaseDetails(
                open.bureau(),
                open.caseKey(),
                open.instance(),
                open.receivedOn(),
                null,
                null,
                open.defendants(),
                List.of(open.bureau()),
                open.notices(),
                open.hearings(),
                open.excuses(),
                null));
        assertThat(verdict("CT-R1", "2026", "2027-01-01").outOf()).isZero();
        assertThat(refusals("CT-R1", "2026")).containsExactly("CREDIT_ELSEWHERE");
    }
}
