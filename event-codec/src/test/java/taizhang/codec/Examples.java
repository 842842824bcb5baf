// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taizhang.api.Event;
import taizhang.api.account.AccountEvent.AccountClosed;
import taizhang.api.account.AccountEvent.AccountOpened;
import taizhang.api.account.AccountEvent.RoleGranted;
import taizhang.api.account.Login;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauEvent.BureauAliased;
import taizhang.api.bureau.BureauEvent.BureauChangeUndone;
import taizhang.api.bureau.BureauEvent.BureauClosed;
import taizhang.api.bureau.BureauEvent.BureauCoded;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauEvent.BureauMerged;
import taizhang.api.bureau.BureauEvent.BureauMoved;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauEvent.BureauRenamed;
import taizhang.api.bureau.BureauEvent.BureauSplit;
import taizhang.api.bureau.BureauEvent.ExpectedHeadcountSet;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauKind;
import taizhang.api.bureau.CreditCode;
import taizhang.api.bureau.DivisionCode;
import taizhang.api.bureau.Level;
import taizhang.api.court.CourtCaseDetails;
import taizhang.api.court.Excuse;
import taizhang.api.court.ExcuseClass;
import taizhang.api.court.HeadClass;
import taizhang.api.court.Hearing;
import taizhang.api.court.Instance;
import taizhang.api.court.Notice;
import taizhang.api.court.NoticeGround;
import taizhang.api.evidence.EvidenceEvent.EvidenceAttached;
import taizhang.api.evidence.EvidenceEvent.EvidenceRemoved;
import taizhang.api.evidence.EvidenceEvent.EvidenceWaived;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.evidence.FileHash;
import taizhang.api.followup.FollowUpEvent.FollowUpClosed;
import taizhang.api.followup.FollowUpEvent.FollowUpOpened;
import taizhang.api.followup.FollowUpEvent.ProgressReported;
import taizhang.api.followup.FollowUpId;
import taizhang.api.lecture.LectureCategory;
import taizhang.api.lecture.LectureDetails;
import taizhang.api.lecture.LectureKind;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.meeting.AgendaItem;
import taizhang.api.meeting.Decision;
import taizhang.api.meeting.MeetingDetails;
import taizhang.api.meeting.MeetingKind;
import taizhang.api.meeting.Outcome;
import taizhang.api.meeting.QuorumRule;
import taizhang.api.meeting.ThemeForm;
import taizhang.api.meeting.Voters;
import taizhang.api.notice.Figure;
import taizhang.api.notice.Figures;
import taizhang.api.notice.NoticeEvent.NoticeDrafted;
import taizhang.api.notice.NoticeEvent.NoticeDropped;
import taizhang.api.notice.NoticeEvent.NoticeIssued;
import taizhang.api.notice.NoticeId;
import taizhang.api.notice.NoticeWords;
import taizhang.api.notice.PinnedRule;
import taizhang.api.person.PersonEvent.PersonErased;
import taizhang.api.person.PersonEvent.PersonOpened;
import taizhang.api.person.PersonId;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.Channel;
import taizhang.api.publicity.Closing;
import taizhang.api.publicity.DroppedItem;
import taizhang.api.publicity.Filing;
import taizhang.api.publicity.MediaReport;
import taizhang.api.publicity.PlaceTag;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.publicity.PlanItem;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;
import taizhang.api.publicity.ShareEvent.ShareConfirmed;
import taizhang.api.publicity.Window;
import taizhang.api.record.Attendance;
import taizhang.api.record.CountsAs;
import taizhang.api.record.Details;
import taizhang.api.record.LeaveReasons;
import taizhang.api.record.PartOfDay;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.HeadcountConfirmed;
import taizhang.api.record.RecordEvent.MadeUp;
import taizhang.api.record.RecordEvent.Noted;
import taizhang.api.record.RecordEvent.ParticipationDeclined;
import taizhang.api.record.RecordEvent.Postponed;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.RedoAccepted;
import taizhang.api.record.RecordEvent.RedoOrdered;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.Returned;
import taizhang.api.record.RecordEvent.ScheduleVoided;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordId;
import taizhang.api.record.Remark;
import taizhang.api.record.Requirement;
import taizhang.api.report.ReportDetails;
import taizhang.api.report.ReportKind;
import taizhang.api.report.ReportPeriod;
import taizhang.api.roster.Presence;
import taizhang.api.roster.RollEntry;
import taizhang.api.roster.RollEvent.RollCalled;
import taizhang.api.roster.Roster;
import taizhang.api.roster.RosterEvent.RosterKept;
import taizhang.api.roster.RosterMember;
import taizhang.api.study.KeySpeaker;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;
import taizhang.api.study.StudyOutcome;
import taizhang.api.study.StudyOutcomeKind;
import taizhang.api.study.StudyTag;

/** One event of every name, as the bureaus of one city might have caused it; persons appear by office. */
final class Examples {

    static final RecordId STUDY = new RecordId("01937c5e-7a10-7c3a-9d2b-5a1f0c6e4b21");
    static final RecordId LECTURE = new RecordId("01937c5e-7a10-7c3a-9d2b-5a1f0c6e4b22");
    static final RecordId MEETING = new RecordId("01937c5e-7a10-7c3a-9d2b-5a1f0c6e4b23");
    static final RecordId CASE = new RecordId("01937c5e-7a10-7c3a-9d2b-5a1f0c6e4b24");
    static final RecordId REPORT = new RecordId("01937c5e-7a10-7c3a-9d2b-5a1f0c6e4b25");
    static final RecordId PLAN = new RecordId("plan-zz-sf-xfz");
    static final RecordId ACTIVITY = new RecordId("act-ty-sf");

    static final SessionDetails SESSION_HELD = session(LocalDate.of(2022, 12, 5), "二楼会议室");
    static final LectureDetails LECTURE_GIVEN = lecture(LocalDate.of(2022, 12, 9));
    static final MeetingDetails MEETING_HELD = meeting(11, 11, Outcome.PASSED);
    static final CourtCaseDetails CASE_REGISTERED = courtCase(0, 0, 0);
    static final ReportDetails REPORT_FILED = report(1);
    static final PlanDetails PLAN_ISSUED = plan(LocalDate.of(2022, 11, 30));
    static final ActivityDetails ACTIVITY_HELD = activity(300);

    private Examples() {}

    static Map<String, Event> byName() {
        Map<String, Event> examples = new LinkedHashMap<>();
        examples.put("study.session-held.v1", new Recorded(STUDY, SESSION_HELD, "会议记录当周整理完毕后补录"));
        examples.put(
                "study.session-corrected.v1",
                new Corrected(STUDY, SESSION_HELD, session(LocalDate.of(2022, 12, 6), "三楼会议室"), "日期和地点填错"));
        examples.put("study.session-voided.v1", new Voided(STUDY, SESSION_HELD, "与前一条重复"));
        examples.put("lecture.lecture-given.v1", new Recorded(LECTURE, LECTURE_GIVEN, null));
        examples.put(
                "lecture.lecture-corrected.v1",
                new Corrected(LECTURE, LECTURE_GIVEN, lecture(LocalDate.of(2022, 12, 8)), "日期填错"));
        examples.put("lecture.lecture-voided.v1", new Voided(LECTURE, LECTURE_GIVEN, "该场党课改期"));
        examples.put("meeting.meeting-held.v1", new Recorded(MEETING, MEETING_HELD, null));
        examples.put(
                "meeting.meeting-corrected.v1",
                new Corrected(MEETING, MEETING_HELD, meeting(10, 10, Outcome.NOT_PASSED), "到会党员数多计一人"));
        examples.put("meeting.meeting-voided.v1", new Voided(MEETING, MEETING_HELD, "误录到本支部"));
        examples.put("publicity.plan-drafted.v1", new Drafted(PLAN, plan(null)));
        examples.put("publicity.plan-issued.v1", new Recorded(PLAN, PLAN_ISSUED, null));
        examples.put(
                "publicity.plan-revised.v1",
                new Corrected(PLAN, PLAN_ISSUED, plan(LocalDate.of(2022, 12, 1)), "印发日期以文件为准"));
        examples.put("publicity.plan-voided.v1", new Voided(PLAN, PLAN_ISSUED, "并入全市方案"));
        examples.putAll(ofPlansThatGoOn());
        examples.put(
                "joint.share-confirmed.v1",
                new ShareConfirmed(
                        ACTIVITY,
                        new BureauId("ty-fy"),
                        List.of(new Quantity(QuantityKind.MATERIALS, 100, "份", true))));
        examples.put("publicity.activity-held.v1", new Recorded(ACTIVITY, ACTIVITY_HELD, null));
        examples.put(
                "publicity.activity-corrected.v1", new Corrected(ACTIVITY, ACTIVITY_HELD, activity(320), "补计社区发放数"));
        examples.put("publicity.activity-voided.v1", new Voided(ACTIVITY, ACTIVITY_HELD, "误录到本单位"));
        examples.put("report.report-filed.v1", new Recorded(REPORT, REPORT_FILED, null));
        examples.put("report.report-corrected.v1", new Corrected(REPORT, REPORT_FILED, report(2), "补报修改稿"));
        examples.put("report.report-voided.v1", new Voided(REPORT, REPORT_FILED, "重复报送"));
        examples.putAll(ofCourtCases());
        examples.put("publicity.plan-restored.v1", new Restored(PLAN, PLAN_ISSUED, true, "误作废"));
        examples.putAll(ofSchedule("study.session", STUDY, sessionAhead(5), sessionAhead(7)));
        examples.putAll(ofSchedule(
                "lecture.lecture", LECTURE, lecture(LocalDate.of(2022, 12, 9)), lecture(LocalDate.of(2022, 12, 12))));
        examples.putAll(ofSchedule("meeting.meeting", MEETING, meetingAhead(15), meetingAhead(22)));
        examples.putAll(ofSchedule("publicity.activity", ACTIVITY, activity(300), activity(320)));
        examples.put("court.case-restored.v1", new Restored(CASE, CASE_REGISTERED, true, "误作废"));
        examples.put("report.report-restored.v1", new Restored(REPORT, REPORT_FILED, true, "误作废"));
        examples.putAll(ofReviews());
        examples.putAll(ofEvidence());
        examples.putAll(ActsOfSupervisors.byName());
        examples.putAll(ofBureausAndAccounts());
        return examples;
    }

    private static ReportDetails report(int edition) {
        return new ReportDetails(
                new BureauId("ty-sf"),
                ReportKind.RULE_OF_LAW_REPORT,
                "2021年度法治政府建设报告",
                2021,
                ReportPeriod.YEAR,
                LocalDate.of(2022, 2, 25),
                "区委、区政府",
                edition,
                "天司〔2022〕3号",
                null);
    }

    private static Map<String, Event> ofCourtCases() {
        Map<String, Event> examples = new LinkedHashMap<>();
        CourtCaseDetails heard = courtCase(1, 1, 0);
        examples.put("court.case-registered.v1", new Recorded(CASE, CASE_REGISTERED, null));
        examples.put("court.notice-recorded.v1", new Continued(CASE, CASE_REGISTERED, courtCase(1, 0, 0), "notices"));
        examples.put("court.hearing-recorded.v1", new Continued(CASE, courtCase(1, 0, 0), heard, "hearings"));
        examples.put("court.excuse-recorded.v1", new Continued(CASE, heard, courtCase(1, 1, 1), "excuses"));
        examples.put("court.case-corrected.v1", new Corrected(CASE, heard, courtCase(1, 2, 0), "漏录第二次开庭"));
        examples.put("court.case-voided.v1", new Voided(CASE, CASE_REGISTERED, "不是行政案件"));
        return examples;
    }

    private static CourtCaseDetails courtCase(int notices, int hearings, int excuses) {
        BureauId police = new BureauId("ty-ga");
        return new CourtCaseDetails(
                police,
                "（2022）湘0211行初12号",
                Instance.FIRST,
                LocalDate.of(2022, 11, 3),
                "天元区人民法院",
                "治安行政处罚",
                List.of(new BureauId("zz-ga")),
                List.of(police),
                List.of(new Notice(LocalDate.of(2022, 11, 20), LocalDate.of(2022, 12, 8), NoticeGround.HIGH_ATTENTION))
                        .subList(0, notices),
                List.of(
                                new Hearing(
                                        LocalDate.of(2022, 12, 8), HeadClass.DEPUTY, police, "副局长", true, true, false),
                                new Hearing(LocalDate.of(2022, 12, 20), HeadClass.NONE, null, null, null, null, null))
                        .subList(0, hearings),
                List.of(new Excuse(
                                LocalDate.of(2022, 12, 19),
                                ExcuseClass.IRREPLACEABLE_DUTY,
                                true,
                                LocalDate.of(2022, 12, 20),
                                police))
                        .subList(0, excuses),
                null);
    }

    private static Map<String, Event> ofReviews() {
        Map<String, Event> examples = new LinkedHashMap<>();
        examples.put("review.record-noted.v1", new Noted(LECTURE, LECTURE_GIVEN, "内容充实"));
        examples.put("review.record-approved.v1", new Approved(LECTURE, LECTURE_GIVEN, null));
        examples.put(
                "review.record-returned.v1",
                new Returned(
                        LECTURE, LECTURE_GIVEN, List.of(new Remark("topic", "题目过于笼统"), new Remark(null, "缺少到会人数"))));
        examples.put("review.redo-ordered.v1", new RedoOrdered(LECTURE, LECTURE_GIVEN, "未按计划内容开展"));
        examples.put(
                "review.redo-accepted.v1", new RedoAccepted(LECTURE, LECTURE_GIVEN, new RecordId("lecture-ls-ga-2")));
        Details joint = session(LocalDate.of(2022, 12, 5), "二楼会议室");
        examples.put(
                "joint.headcount-confirmed.v1",
                new HeadcountConfirmed(
                        STUDY, joint, new BureauId("ty-sf"), new Attendance(9, 6, 2, 1, new LeaveReasons(1, 0, 1, 0))));
        examples.put(
                "joint.participation-declined.v1",
                new ParticipationDeclined(STUDY, joint, sessionAhead(5), new BureauId("ty-sf"), "当日值班，未参加"));
        examples.put(
                "attendance.made-up.v1",
                new MadeUp(STUDY, joint, new BureauId("ty-ga"), LocalDate.of(2022, 12, 12), 2));
        FollowUpId followUp = new FollowUpId("01937c5e-7a10-7c3a-9d2b-5a1f0c6e4b31");
        BureauId owner = new BureauId("ty-ga");
        examples.put(
                "followup.opened.v1",
                new FollowUpOpened(followUp, STUDY, owner, "组织全员专题讨论", "政工室主任", LocalDate.of(2022, 12, 20)));
        examples.put("followup.progress-reported.v1", new ProgressReported(followUp, STUDY, owner, "已在三个支部开展"));
        examples.put("followup.closed.v1", new FollowUpClosed(followUp, STUDY, owner, "全部支部已完成"));
        examples.putAll(ofNotice());
        return examples;
    }

    private static Map<String, Event> ofNotice() {
        NoticeId notice = new NoticeId("01937c5e-7a10-7c3a-9d2b-5a1f0c6e4b41");
        NoticeWords words = new NoticeWords("关于2022年中心组学习情况的通报", "测督〔2023〕1号", "各分局", "现将情况通报如下。", "市局督查室");
        Figures figures = new Figures(
                812,
                LocalDate.of(2022, 12, 31),
                2022,
                List.of(new PinnedRule("ZXZ-01", 1, "中心组集体学习研讨", "Central-group collective study", "学习规则", "9")),
                List.of(new Figure(
                        "ZXZ-01",
                        1,
                        new BureauId("ty-ga"),
                        "天元公安分局",
                        "2022-Q4",
                        LocalDate.of(2022, 12, 31),
                        "MET",
                        1,
                        1,
                        List.of(STUDY))));
        Map<String, Event> examples = new LinkedHashMap<>();
        examples.put("notice.drafted.v1", new NoticeDrafted(notice, words, figures));
        examples.put("notice.issued.v1", new NoticeIssued(notice, words, LocalDate.of(2023, 1, 9)));
        examples.put("notice.dropped.v1", new NoticeDropped(notice, "范围有误"));
        return examples;
    }

    /** What every gathering may live through before it is held, and how it comes back. */
    private static Map<String, Event> ofSchedule(String noun, RecordId record, Details was, Details now) {
        Map<String, Event> examples = new LinkedHashMap<>();
        examples.put(noun + "-scheduled.v1", new Scheduled(record, was));
        examples.put(noun + "-postponed.v1", new Postponed(record, was, now, "与全市会议冲突"));
        examples.put(noun + "-cancelled.v1", new Cancelled(record, now, "并入下月安排"));
        examples.put(noun + "-schedule-voided.v1", new ScheduleVoided(record, now, "因故未举办"));
        examples.put(noun + "-restored.v1", new Restored(record, now, false, "误取消"));
        return examples;
    }

    private static SessionDetails sessionAhead(int dayOfDecember) {
        return new SessionDetails(
                new BureauId("ty-ga"),
                StudyForm.CENTRAL_GROUP_DISCUSSION,
                "专题学习宪法",
                LocalDate.of(2022, 12, dayOfDecember),
                LocalTime.of(9, 0),
                null,
                null,
                "二楼会议室",
                null,
                null,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static MeetingDetails meetingAhead(int dayOfDecember) {
        return new MeetingDetails(
                new BureauId("ty-ga"),
                MeetingKind.BRANCH_MEMBERS,
                "讨论预备党员转正",
                LocalDate.of(2022, 12, dayOfDecember),
                LocalTime.of(15, 0),
                null,
                null,
                "党员活动室",
                "支部书记",
                null,
                null,
                null,
                null,
                null,
                List.of(new AgendaItem("预备党员转正", false, "组织委员", null, null)),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Map<String, Event> ofEvidence() {
        EvidenceFile photo = new EvidenceFile(
                new FileHash("0f" + "3a".repeat(31)),
                "会场照片.jpg",
                "image/jpeg",
                482_113,
                new FileHash("9c" + "51".repeat(31)));
        EvidenceFile minutes =
                new EvidenceFile(new FileHash("7d" + "e2".repeat(31)), "会议记录.pdf", "application/pdf", 96_004, null);
        Map<String, Event> examples = new LinkedHashMap<>();
        examples.put("evidence.file-attached.v1", new EvidenceAttached(STUDY, photo));
        examples.put("evidence.file-removed.v1", new EvidenceRemoved(STUDY, minutes, "误传了另一次会议的记录"));
        examples.put("evidence.waived.v1", new EvidenceWaived(LECTURE, "线上授课，没有签到表"));
        return examples;
    }

    private static Map<String, Event> ofBureausAndAccounts() {
        BureauId bureau = new BureauId("ty-sf");
        LocalDate since = LocalDate.of(2022, 11, 1);
        Login secretary = new Login("secretary-ty-sf");
        Map<String, Event> examples = new LinkedHashMap<>();
        examples.put(
                "bureau.registered.v1",
                new BureauRegistered(
                        bureau, "天元区司法局", BureauKind.JUSTICE, Level.DISTRICT, new BureauId("zz-sf"), since));
        examples.put(
                "bureau.described.v1", new BureauDescribed(bureau, new BureauFacts(true, true, false, null), since));
        PersonId person = new PersonId("01937c5e-7a10-7c3a-9d2b-5a1f0c6e4c01");
        examples.put("person.opened.v1", new PersonOpened(person, bureau));
        examples.put("person.erased.v1", new PersonErased(person, bureau, "本人调离并要求删除"));
        PersonId other = new PersonId("01937c5e-7a10-7c3a-9d2b-5a1f0c6e4c02");
        examples.put(
                "roster.kept.v1",
                new RosterKept(
                        bureau,
                        new Roster(since, List.of(new RosterMember(person, "局长"), new RosterMember(other, "副局长")))));
        examples.put(
                "roster.roll-called.v1",
                new RollCalled(
                        STUDY,
                        bureau,
                        LocalDate.of(2022, 12, 5),
                        List.of(
                                new RollEntry(person, "局长", Presence.PRESENT, null),
                                new RollEntry(other, "副局长", Presence.LEAVE, "在外培训"))));
        examples.putAll(ofOrganisation(new BureauId("ty-sf-ss"), LocalDate.of(2026, 7, 1)));
        examples.put("account.opened.v1", new AccountOpened(secretary, Role.SECRETARY, bureau));
        examples.put("account.role-granted.v1", new RoleGranted(secretary, Role.SUPERVISOR, null));
        examples.put("account.closed.v1", new AccountClosed(secretary));
        return examples;
    }

    private static Map<String, Event> ofOrganisation(BureauId bureau, LocalDate since) {
        BureauId other = new BureauId("ty-sf");
        String basis = "株编办〔2026〕12号";
        Map<String, Event> examples = new LinkedHashMap<>();
        examples.put("bureau.renamed.v1", new BureauRenamed(bureau, "天元区嵩山路司法所", since, basis));
        examples.put("bureau.moved.v1", new BureauMoved(bureau, other, since, basis));
        examples.put("bureau.closed.v1", new BureauClosed(bureau, since, basis));
        examples.put("bureau.merged.v1", new BureauMerged(bureau, other, since, basis));
        examples.put(
                "bureau.split.v1", new BureauSplit(bureau, List.of(new BureauId("ty-sf-ss-2")), true, since, basis));
        examples.put("bureau.expected-headcount-set.v1", new ExpectedHeadcountSet(bureau, 12, since));
        examples.put(
                "bureau.coded.v1",
                new BureauCoded(bureau, new CreditCode("11990100000000019F"), new DivisionCode("430211"), since));
        examples.put("bureau.aliased.v1", new BureauAliased(bureau, "tysfsss", List.of("嵩山所"), since));
        examples.put("bureau.change-undone.v1", new BureauChangeUndone(bureau, 2, since, "文件未生效"));
        return examples;
    }

    private static SessionDetails session(LocalDate heldOn, String place) {
        return new SessionDetails(
                new BureauId("ty-ga"),
                StudyForm.CENTRAL_GROUP_EXPANDED,
                "专题传达学习党的二十大精神",
                heldOn,
                LocalTime.of(9, 0),
                LocalTime.of(11, 30),
                null,
                place,
                "副区长、分局党委书记、局长",
                new Attendance(12, 10, 1, 1),
                List.of(new BureauId("ty-sf")),
                List.of("党的二十大报告", "中国共产党章程（修正案）"),
                "组长出差",
                "办公室主任",
                List.of("中层干部"),
                "教授",
                "市委党校",
                List.of(new KeySpeaker("副局长", "谈社会治理", "三点体会")),
                "统一了认识",
                List.of(new Requirement("制定学习方案", "政工室主任", LocalDate.of(2022, 12, 30))),
                List.of(new StudyOutcome(StudyOutcomeKind.BRIEF, "学习简报第3期")),
                "市委宣传部",
                "准备充分",
                List.of(StudyTag.IDEOLOGY, StudyTag.RULE_OF_LAW),
                List.of(CountsAs.LEADERS_LAW_STUDY),
                "会议传达学习党的二十大精神，\n研究贯彻措施。",
                null);
    }

    private static LectureDetails lecture(LocalDate heldOn) {
        return new LectureDetails(
                LectureKind.PARTY_LECTURE,
                new BureauId("ls-ga"),
                "学习党的二十大精神专题党课",
                "副区长、分局党委书记、局长",
                LecturerOffice.PARTY_SECRETARY,
                null,
                heldOn,
                null,
                null,
                PartOfDay.MORNING,
                "分局会议室",
                null,
                List.of(),
                List.of("总体国家安全观", "社会治理创新"),
                LectureCategory.SECRETARYS,
                90,
                3,
                "提问两次",
                "市局机关党委",
                LocalDate.of(2022, 12, 12),
                List.of(CountsAs.THEME_DAY),
                null,
                "面向全体党员民警");
    }

    /** Twenty entitled: half must come, and more than half of the twenty must say yes, however many came. */
    private static MeetingDetails meeting(int present, int yes, Outcome outcome) {
        return new MeetingDetails(
                new BureauId("ty-ga"),
                MeetingKind.BRANCH_MEMBERS,
                "讨论预备党员转正",
                LocalDate.of(2022, 12, 15),
                LocalTime.of(15, 0),
                LocalTime.of(16, 30),
                null,
                "党员活动室",
                "支部书记",
                "组织委员",
                new Attendance(22, present + 1, 4, 17 - present),
                new Voters(20, present),
                null,
                QuorumRule.MEMBERS.of(present, 20),
                List.of(new AgendaItem("预备党员转正", false, "组织委员", "介绍人发表意见", "一人建议延长预备期")),
                List.of(new Decision("同意按期转正", yes, 0, 0, outcome, "组织委员", LocalDate.of(2022, 12, 30))),
                List.of(new BureauId("ty-sf")),
                List.of(CountsAs.THEME_DAY, CountsAs.PARTY_LECTURE),
                "分局党委书记",
                LecturerOffice.PARTY_SECRETARY,
                new BureauId("ty-ga"),
                ThemeForm.OATH,
                "党员受到一次党性教育",
                "会议由支部书记主持。",
                null);
    }

    private static Map<String, Event> ofPlansThatGoOn() {
        return Map.of(
                "publicity.plan-filed.v1",
                new Continued(
                        PLAN,
                        PLAN_ISSUED,
                        plan(
                                PLAN_ISSUED.issuedOn(),
                                List.of(new Filing("省普法办", LocalDate.of(2022, 12, 2), "湘普办收〔2022〕7号")),
                                List.of(),
                                List.of()),
                        "filings"),
                "publicity.plan-item-dropped.v1",
                new Continued(
                        PLAN,
                        PLAN_ISSUED,
                        plan(
                                PLAN_ISSUED.issuedOn(),
                                List.of(),
                                List.of(new DroppedItem("1", "市普法办〔2022〕21号", "社区疫情防控，改为线上")),
                                List.of()),
                        "dropped"),
                "publicity.plan-closed.v1",
                new Continued(
                        PLAN,
                        PLAN_ISSUED,
                        plan(
                                PLAN_ISSUED.issuedOn(),
                                List.of(),
                                List.of(),
                                List.of(new Closing(LocalDate.of(2022, 12, 12), "各项均已完成"))),
                        "closings"));
    }

    private static PlanDetails plan(LocalDate issuedOn) {
        return plan(issuedOn, List.of(), List.of(), List.of());
    }

    private static PlanDetails plan(
            LocalDate issuedOn, List<Filing> filings, List<DroppedItem> dropped, List<Closing> closings) {
        return new PlanDetails(
                new BureauId("zz-sf"),
                "2022年宪法宣传周",
                2022,
                Campaign.CONSTITUTION_WEEK,
                new Window(LocalDate.of(2022, 12, 4), LocalDate.of(2022, 12, 10)),
                List.of("主题活动", "专项活动"),
                List.of(new PlanItem(
                        "1",
                        "社区法律咨询",
                        "社区居民",
                        LocalDate.of(2022, 12, 4),
                        LocalDate.of(2022, 12, 10),
                        "每区至少一场",
                        500L,
                        "份",
                        Channel.STALL,
                        "社区广场")),
                "关于组织开展宪法宣传周活动的通知",
                "普法与依法治理科",
                issuedOn,
                "局长",
                List.of("各区司法局"),
                "分管副局长",
                LocalDate.of(2022, 11, 28),
                "市普法办",
                LocalDate.of(2022, 11, 29),
                "株普办收〔2022〕18号",
                null,
                filings,
                dropped,
                closings);
    }

    private static ActivityDetails activity(long materials) {
        return new ActivityDetails(
                new BureauId("ty-sf"),
                "法治宣传进社区",
                LocalDate.of(2022, 12, 9),
                null,
                null,
                null,
                "天元区莲花小区",
                PLAN,
                "1",
                Campaign.CONSTITUTION_WEEK,
                List.of(new BureauId("ty-fy"), new BureauId("ty-sf-ss")),
                List.of("莲花社区", "法律援助志愿者"),
                List.of(Channel.STALL, Channel.LEGAL_CONSULTATION, Channel.CASE_EXPLANATION),
                List.of(
                        new Quantity(QuantityKind.MATERIALS, materials, "份", true),
                        new Quantity(QuantityKind.CONSULTATIONS, 90, "人次", true),
                        new Quantity(QuantityKind.VIEWS, 5000, "次", false, true, 2, LocalDate.of(2022, 12, 10))),
                "宪法进社区",
                List.of("莲花市场"),
                List.of(PlaceTag.COMMUNITY),
                List.of("宪法"),
                "希望多办夜场",
                List.of(new MediaReport("株洲日报", "宪法进社区", LocalDate.of(2022, 12, 10))),
                List.of(CountsAs.LAW_PUBLICITY),
                null,
                null);
    }
}
