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
import taizhang.api.lecture.LectureDetails;
import taizhang.api.lecture.LectureKind;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.Channel;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.publicity.PlanItem;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;
import taizhang.api.publicity.Window;
import taizhang.api.record.Attendance;
import taizhang.api.record.PartOfDay;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordId;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;

/** One event of every name, as the bureaus of one city might have caused it; persons appear by office. */
final class Examples {

    static final RecordId STUDY = new RecordId("01937c5e-7a10-7c3a-9d2b-5a1f0c6e4b21");
    static final RecordId LECTURE = new RecordId("01937c5e-7a10-7c3a-9d2b-5a1f0c6e4b22");
    static final RecordId PLAN = new RecordId("plan-zz-sf-xfz");
    static final RecordId ACTIVITY = new RecordId("act-ty-sf");

    static final SessionDetails SESSION_HELD = session(LocalDate.of(2022, 12, 5), "二楼会议室");
    static final LectureDetails LECTURE_GIVEN = lecture(LocalDate.of(2022, 12, 9));
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
        examples.put("publicity.plan-drafted.v1", new Drafted(PLAN, plan(null)));
        examples.put("publicity.plan-issued.v1", new Recorded(PLAN, PLAN_ISSUED, null));
        examples.put(
                "publicity.plan-revised.v1",
                new Corrected(PLAN, PLAN_ISSUED, plan(LocalDate.of(2022, 12, 1)), "印发日期以文件为准"));
        examples.put("publicity.plan-voided.v1", new Voided(PLAN, PLAN_ISSUED, "并入全市方案"));
        examples.put("publicity.activity-held.v1", new Recorded(ACTIVITY, ACTIVITY_HELD, null));
        examples.put(
                "publicity.activity-corrected.v1", new Corrected(ACTIVITY, ACTIVITY_HELD, activity(320), "补计社区发放数"));
        examples.put("publicity.activity-voided.v1", new Voided(ACTIVITY, ACTIVITY_HELD, "误录到本单位"));
        examples.putAll(ofBureausAndAccounts());
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
                null,
                "面向全体党员民警");
    }

    private static PlanDetails plan(LocalDate issuedOn) {
        return new PlanDetails(
                new BureauId("zz-sf"),
                "2022年宪法宣传周",
                2022,
                Campaign.CONSTITUTION_WEEK,
                new Window(LocalDate.of(2022, 12, 4), LocalDate.of(2022, 12, 10)),
                List.of("主题活动", "专项活动"),
                List.of(new PlanItem(
                        "1", "社区法律咨询", "社区居民", LocalDate.of(2022, 12, 4), LocalDate.of(2022, 12, 10), "每区至少一场")),
                "关于组织开展宪法宣传周活动的通知",
                "普法与依法治理科",
                issuedOn,
                null);
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
                        new Quantity(QuantityKind.CONSULTATIONS, 90, "人次", true)),
                null,
                null);
    }
}
