// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.Level;
import taizhang.api.court.CourtCaseDetails;
import taizhang.api.court.Excuse;
import taizhang.api.court.HeadClass;
import taizhang.api.court.Hearing;
import taizhang.api.court.Instance;
import taizhang.api.court.Notice;
import taizhang.api.lecture.LectureDetails;
import taizhang.api.lecture.LectureKind;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.meeting.MeetingDetails;
import taizhang.api.meeting.MeetingKind;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.DroppedItem;
import taizhang.api.publicity.PlaceTag;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.publicity.PlanItem;
import taizhang.api.record.Attendance;
import taizhang.api.record.CountsAs;
import taizhang.api.record.RecordId;
import taizhang.api.report.ReportDetails;
import taizhang.api.report.ReportKind;
import taizhang.api.report.ReportPeriod;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;
import taizhang.api.study.StudyTag;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Directory.Bureau;
import taizhang.web.directory.Directory.DatedFacts;

/** Bureaus, sessions and lectures as secretaries tell them. */
public final class Records {

    public static final BureauId TY_GA = new BureauId("ty-ga");

    private Records() {}

    public static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }

    /** Nine in the morning of that day. */
    public static Instant morningOf(String iso) {
        return day(iso).atTime(9, 0).atZone(LedgerClock.ZONE).toInstant();
    }

    public static Bureau bureau(String id, String effectiveOn, DatedFacts... facts) {
        return new Bureau(
                new BureauId(id),
                id,
                BureauKind.PUBLIC_SECURITY,
                Level.DISTRICT,
                null,
                day(effectiveOn),
                1,
                List.of(facts));
    }

    public static DatedFacts centralGroup(boolean has, String effectiveOn, long position) {
        return new DatedFacts(position, day(effectiveOn), new BureauFacts(has, null, null, null));
    }

    public static SessionDetails session(String bureau, String heldOn, String... participants) {
        return session(bureau, heldOn, StudyForm.CENTRAL_GROUP_DISCUSSION, null, participants);
    }

    public static SessionDetails session(
            String bureau, String heldOn, StudyForm form, Attendance attendance, String... participants) {
        return new SessionDetails(
                new BureauId(bureau),
                form,
                "学习党的二十大精神",
                day(heldOn),
                null,
                null,
                null,
                null,
                null,
                attendance,
                Arrays.stream(participants).map(BureauId::new).toList(),
                List.of(),
                null,
                null);
    }

    public static LectureDetails lecture(String host, String heldOn) {
        return lecture(LectureKind.PARTY_LECTURE, host, heldOn, LecturerOffice.PARTY_SECRETARY, null, null);
    }

    public static LectureDetails lecture(
            LectureKind kind,
            String host,
            String heldOn,
            LecturerOffice office,
            String lecturerOrg,
            Attendance attendance,
            String... participants) {
        return new LectureDetails(
                kind,
                new BureauId(host),
                "专题党课",
                "党委书记、局长",
                office,
                lecturerOrg == null ? null : new BureauId(lecturerOrg),
                day(heldOn),
                null,
                null,
                null,
                null,
                attendance,
                Arrays.stream(participants).map(BureauId::new).toList(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    /** So many minutes of study, given by the host's own secretary. */
    public static LectureDetails lectureOf(String host, String heldOn, int minutes) {
        return new LectureDetails(
                LectureKind.PARTY_LECTURE,
                new BureauId(host),
                "专题党课",
                "党委书记、局长",
                LecturerOffice.PARTY_SECRETARY,
                null,
                day(heldOn),
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                minutes,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null);
    }

    public static MeetingDetails jointMeeting(
            String unit, MeetingKind kind, String heldOn, Attendance attendance, String... participants) {
        MeetingDetails alone = meeting(unit, kind, heldOn, attendance, null, null);
        return new MeetingDetails(
                alone.bureau(),
                kind,
                alone.topic(),
                alone.heldOn(),
                null,
                null,
                null,
                null,
                null,
                null,
                attendance,
                null,
                null,
                null,
                List.of(),
                List.of(),
                Arrays.stream(participants).map(BureauId::new).toList(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public static MeetingDetails meeting(String unit, MeetingKind kind, String heldOn, CountsAs... countsAs) {
        return meeting(unit, kind, heldOn, null, null, null, countsAs);
    }

    /** @param lecturerOrg whose secretary gave a lecture at it, if any */
    public static MeetingDetails meeting(
            String unit,
            MeetingKind kind,
            String heldOn,
            Attendance attendance,
            Integer committeeSize,
            String lecturerOrg,
            CountsAs... countsAs) {
        return new MeetingDetails(
                new BureauId(unit),
                kind,
                "开会",
                day(heldOn),
                null,
                null,
                null,
                null,
                null,
                null,
                attendance,
                null,
                committeeSize,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(countsAs),
                lecturerOrg == null ? null : "党委书记",
                lecturerOrg == null ? null : LecturerOffice.PARTY_SECRETARY,
                lecturerOrg == null ? null : new BureauId(lecturerOrg),
                null,
                null,
                null,
                null);
    }

    public static ReportDetails report(String unit, ReportKind kind, int year, String filedOn) {
        return new ReportDetails(
                new BureauId(unit), kind, "报告", year, ReportPeriod.YEAR, day(filedOn), null, 1, null, null);
    }

    public static ActivityDetails activity(String host, String heldOn, Campaign campaign, String... coHosts) {
        return new ActivityDetails(
                new BureauId(host),
                "宣传活动",
                day(heldOn),
                null,
                null,
                null,
                null,
                null,
                null,
                campaign,
                Arrays.stream(coHosts).map(BureauId::new).toList(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
    }

    /** One that went to these places. */
    public static ActivityDetails activityAt(String host, String heldOn, PlaceTag... places) {
        return activityOf(host, heldOn, null, null, places);
    }

    /** One that carries out an item of a plan. */
    public static ActivityDetails activityFor(String host, String heldOn, String plan, String item) {
        return activityOf(host, heldOn, new RecordId(plan), item);
    }

    private static ActivityDetails activityOf(
            String host, String heldOn, RecordId plan, String item, PlaceTag... places) {
        return new ActivityDetails(
                new BureauId(host),
                "宣传活动",
                day(heldOn),
                null,
                null,
                null,
                null,
                plan,
                item,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(places),
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    public static SessionDetails sessionOn(String bureau, String heldOn, StudyTag... tags) {
        return new SessionDetails(
                new BureauId(bureau),
                StudyForm.CENTRAL_GROUP_DISCUSSION,
                "学习宪法",
                day(heldOn),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                null,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(tags),
                List.of(),
                null,
                null);
    }

    /** A plan for the year, issued on a day of it. */
    public static PlanDetails plan(String bureau, String issuedOn, List<PlanItem> items, DroppedItem... dropped) {
        return new PlanDetails(
                new BureauId(bureau),
                "年度普法计划",
                day(issuedOn).getYear(),
                null,
                null,
                List.of(),
                items,
                null,
                null,
                day(issuedOn),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(dropped),
                List.of());
    }

    public static PlanItem item(String id, String from, String to) {
        return new PlanItem(
                id,
                "发放资料",
                null,
                from == null ? null : day(from),
                to == null ? null : day(to),
                null,
                null,
                null,
                null,
                null);
    }

    /** A case of which the court sent a notice. */
    public static CourtCaseDetails court(
            String owner,
            String key,
            String receivedOn,
            List<Hearing> hearings,
            List<Excuse> excuses,
            String... defendants) {
        return new CourtCaseDetails(
                new BureauId(owner),
                key,
                Instance.FIRST,
                day(receivedOn),
                null,
                null,
                Arrays.stream(defendants).map(BureauId::new).toList(),
                List.of(),
                List.of(new Notice(day(receivedOn), null, null)),
                hearings,
                excuses,
                null);
    }

    public static Hearing hearing(String heldOn, HeadClass head, String headOrg, Boolean proof) {
        return new Hearing(day(heldOn), head, headOrg == null ? null : new BureauId(headOrg), null, proof, null, null);
    }

    /** So many of those expected came, the others were absent. */
    public static Attendance came(int present, int expected) {
        return new Attendance(expected, present, 0, expected - present);
    }
}
