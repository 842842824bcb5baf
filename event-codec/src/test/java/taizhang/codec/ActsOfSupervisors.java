// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import taizhang.api.Event;
import taizhang.api.bureau.BureauId;
import taizhang.api.complaint.ComplaintEvent.ComplaintAnswered;
import taizhang.api.complaint.ComplaintEvent.ComplaintRaised;
import taizhang.api.complaint.ComplaintId;
import taizhang.api.evidence.EvidenceEvent.EvidenceWaived;
import taizhang.api.exemption.Exemption;
import taizhang.api.exemption.ExemptionEvent.ExemptionApproved;
import taizhang.api.exemption.ExemptionEvent.ExemptionRefused;
import taizhang.api.exemption.ExemptionEvent.ExemptionRequested;
import taizhang.api.exemption.ExemptionEvent.ExemptionRevoked;
import taizhang.api.exemption.ExemptionId;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Annexed;
import taizhang.api.record.RecordEvent.BackdateApproved;
import taizhang.api.record.RecordEvent.BackdateRefused;
import taizhang.api.record.RecordEvent.ChangeApproved;
import taizhang.api.record.RecordEvent.ChangeProposed;
import taizhang.api.record.RecordEvent.ChangeRefused;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.rule.RuleEvent.RuleRetired;
import taizhang.api.rule.RuleEvent.RuleVersionPublished;
import taizhang.api.year.YearEvent.YearClosed;

/** What supervisors decide, and what waits for them. */
final class ActsOfSupervisors {

    private static final RecordEvent ENTRY =
            new Recorded(Examples.LECTURE, Examples.LECTURE_GIVEN, Examples.LECTURE_GIVEN, "封账后补录", null);
    private static final RecordEvent VOIDING = new Voided(Examples.MEETING, Examples.MEETING_HELD, "误录到本支部");

    private ActsOfSupervisors() {}

    static Map<String, Event> byName() {
        Map<String, Event> examples = new LinkedHashMap<>();
        examples.put(
                "review.backdate-approved.v1", new BackdateApproved(Examples.STUDY, Examples.SESSION_HELD, "原始签到表已核对"));
        examples.put(
                "review.backdate-refused.v1", new BackdateRefused(Examples.STUDY, Examples.SESSION_HELD, "没有原始记录"));
        examples.put("change.proposed.v1", new ChangeProposed(Examples.MEETING, VOIDING));
        examples.put(
                "change.approved.v1", new ChangeApproved(Examples.LECTURE, 1, ENTRY, "secretary-ls-ga", "原始记录已核对"));
        examples.put("change.refused.v1", new ChangeRefused(Examples.MEETING, 2, VOIDING, "会议记录在本支部"));
        examples.put(
                "change.annexed.v1",
                new Annexed(
                        Examples.STUDY,
                        Examples.SESSION_HELD,
                        Examples.SESSION_HELD,
                        new EvidenceWaived(Examples.STUDY, "纸质签到表已归档")));
        examples.put("year.closed.v1", new YearClosed(2022, "年度考核已结束"));
        examples.put(
                "rule.version-published.v1",
                new RuleVersionPublished(
                        "ZXZ-01-L1", 1, LocalDate.of(2023, 1, 1), "rules: [{id: ZXZ-01-L1, version: 1}]"));
        examples.put("rule.retired.v1", new RuleRetired("ZXZ-01-L1", 1, LocalDate.of(2023, 12, 31), "按月学习的要求已停止执行"));
        examples.putAll(ofExemptions());
        ComplaintId complaint = new ComplaintId("01937c5e-7a10-7c3a-9d2b-5a1f0c6e4d01");
        examples.put(
                "complaint.raised.v1",
                new ComplaintRaised(complaint, "secretary-ls-ga", 2022, "同一项内容要填两次", "/records/new?type=LECTURE"));
        examples.put("complaint.answered.v1", new ComplaintAnswered(complaint, "secretary-ls-ga", 2022, "已取消重复的一项"));
        return examples;
    }

    private static Map<String, Event> ofExemptions() {
        ExemptionId id = new ExemptionId("01937c5e-7a10-7c3a-9d2b-5a1f0c6e4e01");
        Exemption what =
                new Exemption(new BureauId("ty-ga"), "ZXZ-01", LocalDate.of(2022, 10, 1), LocalDate.of(2022, 12, 31));
        Map<String, Event> examples = new LinkedHashMap<>();
        examples.put("exemption.requested.v1", new ExemptionRequested(id, what, "集中抽调参加安保"));
        examples.put("exemption.approved.v1", new ExemptionApproved(id, what, "情况属实"));
        examples.put("exemption.refused.v1", new ExemptionRefused(id, what, "可以改期举行"));
        examples.put("exemption.revoked.v1", new ExemptionRevoked(id, what, "安保任务提前结束"));
        return examples;
    }
}
