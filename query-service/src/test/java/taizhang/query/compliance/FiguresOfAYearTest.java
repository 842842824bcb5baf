// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.query.compliance.Records.activityFor;
import static taizhang.query.compliance.Records.bureau;
import static taizhang.query.compliance.Records.day;
import static taizhang.query.compliance.Records.item;
import static taizhang.query.compliance.Records.meeting;
import static taizhang.query.compliance.Records.plan;
import static taizhang.query.compliance.Records.session;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.meeting.MeetingKind;
import taizhang.api.meeting.QuorumRule;
import taizhang.api.publicity.DroppedItem;
import taizhang.api.publicity.PlanItem;
import taizhang.api.record.Attendance;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent.MadeUp;
import taizhang.api.record.RecordId;
import taizhang.api.study.StudyForm;
import taizhang.query.Story;
import taizhang.query.asof.AsOf;
import taizhang.query.compliance.figure.Formula;
import taizhang.query.compliance.figure.Rate;
import taizhang.query.compliance.verdict.Judge;
import taizhang.query.plan.PlanProjection;
import taizhang.query.plan.Plans;
import taizhang.query.record.HistoryProjection;
import taizhang.query.rule.KnownRules;
import taizhang.query.share.ShareProjection;
import taizhang.rules.RuleFiles;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.directory.Directory;
import taizhang.web.exemption.ExemptionProjection;
import taizhang.web.security.Viewer;

/**
 * What ty-ga did in 2022: a plan of five items, of which ll-ga carried out one; a session with make-up; two meetings, one of
 * them without its quorum; and a session in November that was scheduled and of which nobody has told anything.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresOfAYearTest {

    private static final Viewer SUPERVISOR = new Viewer("demo-supervisor", Role.SUPERVISOR, null);
    private static final List<PlanItem> ITEMS = List.of(
            item("june", "2022-06-01", "2022-06-30"),
            item("july", "2022-07-01", "2022-07-15"),
            item("autumn", "2022-09-01", "2022-09-30"),
            item("winter", "2022-12-01", "2023-01-31"),
            item("whenever", null, null));

    private final Story story = new Story(
            new ComplianceProjection(),
            new HistoryProjection(),
            new ExemptionProjection(),
            new ShareProjection(),
            new PlanProjection());
    private final Directory directory = new Directory(
            Stream.of("ty-ga", "ll-ga").map(id -> bureau(id, "2021-01-01")).toList());

    @BeforeEach
    void the_year_2022() {
        Details study =
                session("ty-ga", "2022-05-10", StudyForm.CENTRAL_GROUP_DISCUSSION, new Attendance(20, 14, 4, 2));
        story.on("2022-03-02").recorded("plan", plan("ty-ga", "2022-03-01", ITEMS));
        story.on("2022-05-13").recorded("study", study);
        story.on("2022-06-06").recorded("stall", activityFor("ll-ga", "2022-06-05", "plan", "june"));
        story.on("2022-06-10");
        // 30 days after 10 May is 9 June.
        story.append("study", new MadeUp(new RecordId("study"), study, new BureauId("ty-ga"), day("2022-06-09"), 3));
        story.append("study", new MadeUp(new RecordId("study"), study, new BureauId("ty-ga"), day("2022-06-10"), 2));
        story.on("2022-08-10").recorded("late", activityFor("ty-ga", "2022-07-20", "plan", "july"));
        story.on("2022-09-01")
                .continued(
                        "plan",
                        plan("ty-ga", "2022-03-01", ITEMS, new DroppedItem("autumn", "市委普法办", "防汛")),
                        "dropped");
        story.on("2022-09-05")
                .recorded("with", members("2022-09-05", 10))
                .recorded("without", members("2022-09-05", 9));
        story.on("2022-11-01").scheduled("unfiled", session("ty-ga", "2022-11-10"));
        story.on("2023-01-05");
    }

    /** Of 20 who may vote. */
    private static Details members(String heldOn, int present) {
        return meeting("ty-ga", MeetingKind.BRANCH_MEMBERS, heldOn)
                .settled(QuorumRule.MEMBERS.of(present, 20), List.of());
    }

    private Rate figure(Formula formula, AsOf asOf) {
        Compliance compliance = new Compliance(
                new KnownRules(RuleFiles.shipped(), story.views()),
                new Judge(WorkingDays.shipped(), 30),
                new Candidates(story.views()),
                new Exempted(story.views()),
                () -> directory);
        return new Figures(compliance, WorkingDays.shipped(), new Plans(story.views()))
                        .of(2022, compliance.units(2022, new BureauId("ty-ga"), asOf, SUPERVISOR), asOf)
                        .getFirst()
                        .rates()
                        .stream()
                        .filter(rate -> rate.formula() == formula)
                        .findFirst()
                        .orElseThrow();
    }

    private static Rate of(Formula formula, long numerator, long denominator) {
        return new Rate(formula, numerator, denominator);
    }

    /** 14 of 20 came. Three of the four on leave made it up within 30 days, two a day too late: (14 + 3) ÷ (20 − 1). */
    @Test
    void F2_takes_what_was_made_up_within_thirty_days() {
        assertThat(figure(Formula.F2_ATTENDANCE, story.now())).isEqualTo(of(Formula.F2_ATTENDANCE, 14, 20));
        assertThat(figure(Formula.F2_ATTENDANCE_ADJUSTED, story.now()))
                .isEqualTo(of(Formula.F2_ATTENDANCE_ADJUSTED, 17, 19));
        assertThat(figure(Formula.F2_ATTENDANCE_ADJUSTED, story.asOf("2022-06-09")))
                .isEqualTo(of(Formula.F2_ATTENDANCE_ADJUSTED, 14, 16));
    }

    /**
     * Its own: plan, session and two meetings in time; 20 July was entered on 10 August, after Monday the 25th; of 10 November
     * nobody had told by Tuesday the 15th. What ll-ga entered is ll-ga's.
     */
    @Test
    void F3_is_by_host_and_waits_for_what_is_scheduled_until_its_deadline() {
        assertThat(figure(Formula.F3_IN_TIME, story.now())).isEqualTo(of(Formula.F3_IN_TIME, 4, 6));
        assertThat(figure(Formula.F3_IN_TIME, story.asOf("2022-11-15"))).isEqualTo(of(Formula.F3_IN_TIME, 4, 5));
        assertThat(figure(Formula.F3_IN_TIME, story.asOf("2022-11-16"))).isEqualTo(of(Formula.F3_IN_TIME, 4, 6));
    }

    /**
     * June was carried out by ll-ga; July five days after its span; autumn was dropped; winter ends next year; the last one had
     * the whole year. So 1 of 3 after it, 1 of 2 before its end, and nothing to divide by before the first span is over.
     */
    @Test
    void F4_takes_the_items_whose_span_is_over_whoever_carried_them_out() {
        assertThat(figure(Formula.F4_PLAN, story.now())).isEqualTo(of(Formula.F4_PLAN, 1, 3));
        assertThat(figure(Formula.F4_PLAN, story.asOf("2022-12-31"))).isEqualTo(of(Formula.F4_PLAN, 1, 2));
        assertThat(figure(Formula.F4_PLAN, story.asOf("2022-06-30")).percent()).isEqualTo("n/a");
        assertThat(figure(Formula.F4_PLAN, story.asOf("2022-07-01"))).isEqualTo(of(Formula.F4_PLAN, 1, 1));
    }

    @Test
    void F4_forgets_an_activity_that_was_voided_or_linked_elsewhere() {
        story.corrected("stall", activityFor("ll-ga", "2022-06-05", "plan", "whenever"));
        assertThat(figure(Formula.F4_PLAN, story.now())).isEqualTo(of(Formula.F4_PLAN, 1, 3));
        story.voided("stall");
        assertThat(figure(Formula.F4_PLAN, story.now())).isEqualTo(of(Formula.F4_PLAN, 0, 3));
        story.voided("plan");
        assertThat(figure(Formula.F4_PLAN, story.now()).isKnown()).isFalse();
    }

    @Test
    void F7_counts_the_quorums_that_were_worked_out_when_the_meetings_were_recorded() {
        assertThat(figure(Formula.F7_QUORUM, story.now())).isEqualTo(of(Formula.F7_QUORUM, 1, 2));
    }
}
