// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import static taizhang.api.record.RecordKind.COURT_CASE;
import static taizhang.api.record.RecordKind.LECTURE;
import static taizhang.api.record.RecordKind.MEETING;
import static taizhang.api.record.RecordKind.PUBLICITY_ACTIVITY;
import static taizhang.api.record.RecordKind.PUBLICITY_PLAN;
import static taizhang.api.record.RecordKind.REPORT;
import static taizhang.api.record.RecordKind.STUDY_SESSION;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.Event;
import taizhang.api.account.AccountEvent.AccountClosed;
import taizhang.api.account.AccountEvent.AccountOpened;
import taizhang.api.account.AccountEvent.RoleGranted;
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
import taizhang.api.complaint.ComplaintEvent.ComplaintAnswered;
import taizhang.api.complaint.ComplaintEvent.ComplaintRaised;
import taizhang.api.evidence.EvidenceEvent.EvidenceAttached;
import taizhang.api.evidence.EvidenceEvent.EvidenceRemoved;
import taizhang.api.evidence.EvidenceEvent.EvidenceWaived;
import taizhang.api.exemption.ExemptionEvent.ExemptionApproved;
import taizhang.api.exemption.ExemptionEvent.ExemptionRefused;
import taizhang.api.exemption.ExemptionEvent.ExemptionRequested;
import taizhang.api.exemption.ExemptionEvent.ExemptionRevoked;
import taizhang.api.followup.FollowUpEvent.FollowUpClosed;
import taizhang.api.followup.FollowUpEvent.FollowUpOpened;
import taizhang.api.followup.FollowUpEvent.ProgressReported;
import taizhang.api.notice.NoticeEvent.NoticeDrafted;
import taizhang.api.notice.NoticeEvent.NoticeDropped;
import taizhang.api.notice.NoticeEvent.NoticeIssued;
import taizhang.api.person.PersonEvent.PersonErased;
import taizhang.api.person.PersonEvent.PersonOpened;
import taizhang.api.publicity.ShareEvent.ShareConfirmed;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Annexed;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.BackdateApproved;
import taizhang.api.record.RecordEvent.BackdateRefused;
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.ChangeApproved;
import taizhang.api.record.RecordEvent.ChangeProposed;
import taizhang.api.record.RecordEvent.ChangeRefused;
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
import taizhang.api.record.RecordKind;
import taizhang.api.roster.RollEvent.RollCalled;
import taizhang.api.roster.RosterEvent.RosterKept;
import taizhang.api.rule.RuleEvent.RuleRetired;
import taizhang.api.rule.RuleEvent.RuleVersionPublished;
import taizhang.api.year.YearEvent.YearClosed;

/**
 * The names of events on disk: for ever, whatever becomes of the classes. A record's event is named after its kind, so
 * that the log reads like the ledger and each kind may get its own next version; what a supervisor says of a record is
 * called the same for all kinds.
 */
public final class EventNames {

    /** @param list of a {@link Continued} only, so that a hearing is called one on disk */
    private record Entry(
            Class<? extends Event> type,
            @Nullable RecordKind kind,
            @Nullable String list,
            String name) {
        Entry(Class<? extends Event> type, String name) {
            this(type, null, null, name);
        }

        Entry(Class<? extends Event> type, RecordKind kind, String name) {
            this(type, kind, null, name);
        }
    }

    private static final List<Entry> ONE_BY_ONE = List.of(
            new Entry(Recorded.class, STUDY_SESSION, "study.session-held.v1"),
            new Entry(Corrected.class, STUDY_SESSION, "study.session-corrected.v1"),
            new Entry(Voided.class, STUDY_SESSION, "study.session-voided.v1"),
            new Entry(Recorded.class, LECTURE, "lecture.lecture-given.v1"),
            new Entry(Corrected.class, LECTURE, "lecture.lecture-corrected.v1"),
            new Entry(Voided.class, LECTURE, "lecture.lecture-voided.v1"),
            new Entry(Recorded.class, MEETING, "meeting.meeting-held.v1"),
            new Entry(Corrected.class, MEETING, "meeting.meeting-corrected.v1"),
            new Entry(Voided.class, MEETING, "meeting.meeting-voided.v1"),
            new Entry(Drafted.class, PUBLICITY_PLAN, "publicity.plan-drafted.v1"),
            new Entry(Recorded.class, PUBLICITY_PLAN, "publicity.plan-issued.v1"),
            new Entry(Corrected.class, PUBLICITY_PLAN, "publicity.plan-revised.v1"),
            new Entry(Voided.class, PUBLICITY_PLAN, "publicity.plan-voided.v1"),
            new Entry(Continued.class, PUBLICITY_PLAN, "filings", "publicity.plan-filed.v1"),
            new Entry(Continued.class, PUBLICITY_PLAN, "dropped", "publicity.plan-item-dropped.v1"),
            new Entry(Continued.class, PUBLICITY_PLAN, "closings", "publicity.plan-closed.v1"),
            new Entry(ShareConfirmed.class, "joint.share-confirmed.v1"),
            new Entry(Recorded.class, PUBLICITY_ACTIVITY, "publicity.activity-held.v1"),
            new Entry(Corrected.class, PUBLICITY_ACTIVITY, "publicity.activity-corrected.v1"),
            new Entry(Voided.class, PUBLICITY_ACTIVITY, "publicity.activity-voided.v1"),
            new Entry(Recorded.class, COURT_CASE, "court.case-registered.v1"),
            new Entry(Continued.class, COURT_CASE, "notices", "court.notice-recorded.v1"),
            new Entry(Continued.class, COURT_CASE, "hearings", "court.hearing-recorded.v1"),
            new Entry(Continued.class, COURT_CASE, "excuses", "court.excuse-recorded.v1"),
            new Entry(Corrected.class, COURT_CASE, "court.case-corrected.v1"),
            new Entry(Voided.class, COURT_CASE, "court.case-voided.v1"),
            new Entry(Recorded.class, REPORT, "report.report-filed.v1"),
            new Entry(Corrected.class, REPORT, "report.report-corrected.v1"),
            new Entry(Voided.class, REPORT, "report.report-voided.v1"),
            new Entry(EvidenceAttached.class, "evidence.file-attached.v1"),
            new Entry(EvidenceRemoved.class, "evidence.file-removed.v1"),
            new Entry(EvidenceWaived.class, "evidence.waived.v1"),
            new Entry(PersonOpened.class, "person.opened.v1"),
            new Entry(PersonErased.class, "person.erased.v1"),
            new Entry(RosterKept.class, "roster.kept.v1"),
            new Entry(RollCalled.class, "roster.roll-called.v1"),
            new Entry(BureauRegistered.class, "bureau.registered.v1"),
            new Entry(BureauDescribed.class, "bureau.described.v1"),
            new Entry(BureauRenamed.class, "bureau.renamed.v1"),
            new Entry(BureauMoved.class, "bureau.moved.v1"),
            new Entry(BureauClosed.class, "bureau.closed.v1"),
            new Entry(BureauMerged.class, "bureau.merged.v1"),
            new Entry(BureauSplit.class, "bureau.split.v1"),
            new Entry(ExpectedHeadcountSet.class, "bureau.expected-headcount-set.v1"),
            new Entry(BureauCoded.class, "bureau.coded.v1"),
            new Entry(BureauAliased.class, "bureau.aliased.v1"),
            new Entry(BureauChangeUndone.class, "bureau.change-undone.v1"),
            new Entry(AccountOpened.class, "account.opened.v1"),
            new Entry(RoleGranted.class, "account.role-granted.v1"),
            new Entry(AccountClosed.class, "account.closed.v1"),
            new Entry(Restored.class, PUBLICITY_PLAN, "publicity.plan-restored.v1"),
            new Entry(Restored.class, COURT_CASE, "court.case-restored.v1"),
            new Entry(Restored.class, REPORT, "report.report-restored.v1"),
            new Entry(Noted.class, "review.record-noted.v1"),
            new Entry(Approved.class, "review.record-approved.v1"),
            new Entry(Returned.class, "review.record-returned.v1"),
            new Entry(RedoOrdered.class, "review.redo-ordered.v1"),
            new Entry(RedoAccepted.class, "review.redo-accepted.v1"),
            new Entry(BackdateApproved.class, "review.backdate-approved.v1"),
            new Entry(BackdateRefused.class, "review.backdate-refused.v1"),
            new Entry(ChangeProposed.class, "change.proposed.v1"),
            new Entry(ChangeApproved.class, "change.approved.v1"),
            new Entry(ChangeRefused.class, "change.refused.v1"),
            new Entry(Annexed.class, "change.annexed.v1"),
            new Entry(YearClosed.class, "year.closed.v1"),
            new Entry(ExemptionRequested.class, "exemption.requested.v1"),
            new Entry(ExemptionApproved.class, "exemption.approved.v1"),
            new Entry(ExemptionRefused.class, "exemption.refused.v1"),
            new Entry(ExemptionRevoked.class, "exemption.revoked.v1"),
            new Entry(ComplaintRaised.class, "complaint.raised.v1"),
            new Entry(ComplaintAnswered.class, "complaint.answered.v1"),
            new Entry(HeadcountConfirmed.class, "joint.headcount-confirmed.v1"),
            new Entry(ParticipationDeclined.class, "joint.participation-declined.v1"),
            new Entry(MadeUp.class, "attendance.made-up.v1"),
            new Entry(FollowUpOpened.class, "followup.opened.v1"),
            new Entry(ProgressReported.class, "followup.progress-reported.v1"),
            new Entry(FollowUpClosed.class, "followup.closed.v1"),
            new Entry(RuleVersionPublished.class, "rule.version-published.v1"),
            new Entry(RuleRetired.class, "rule.retired.v1"),
            new Entry(NoticeDrafted.class, "notice.drafted.v1"),
            new Entry(NoticeIssued.class, "notice.issued.v1"),
            new Entry(NoticeDropped.class, "notice.dropped.v1"));

    /** What all gatherings share besides. */
    private static final List<Entry> TABLE = Stream.of(
                    ONE_BY_ONE.stream(),
                    gathering(STUDY_SESSION, "study.session"),
                    gathering(LECTURE, "lecture.lecture"),
                    gathering(MEETING, "meeting.meeting"),
                    gathering(PUBLICITY_ACTIVITY, "publicity.activity"))
            .flatMap(Function.identity())
            .toList();

    private static final Map<String, Entry> BY_NAME =
            TABLE.stream().collect(Collectors.toUnmodifiableMap(Entry::name, Function.identity()));

    private EventNames() {}

    private static Stream<Entry> gathering(RecordKind kind, String noun) {
        return Stream.of(
                new Entry(Scheduled.class, kind, noun + "-scheduled.v1"),
                new Entry(Postponed.class, kind, noun + "-postponed.v1"),
                new Entry(Cancelled.class, kind, noun + "-cancelled.v1"),
                new Entry(ScheduleVoided.class, kind, noun + "-schedule-voided.v1"),
                new Entry(Restored.class, kind, noun + "-restored.v1"));
    }

    /** @throws UnknownEvent for a class, or a class and kind, that the table does not hold */
    public static String of(Event event) {
        RecordKind kind = event instanceof RecordEvent about ? about.details().recordKind() : null;
        String list = event instanceof Continued continued ? continued.list() : null;
        return TABLE.stream()
                .filter(entry -> entry.type == event.getClass()
                        && (entry.kind == null || entry.kind == kind)
                        && Objects.equals(entry.list, list))
                .findFirst()
                .map(Entry::name)
                .orElseThrow(
                        () -> new UnknownEvent(event.getClass().getName() + (kind == null ? "" : " about a " + kind)));
    }

    /** @throws UnknownEvent for a name that the table does not hold */
    public static Class<? extends Event> classOf(String name) {
        Entry entry = BY_NAME.get(name);
        if (entry == null) {
            throw new UnknownEvent(name);
        }
        return entry.type;
    }

    public static boolean holds(String name) {
        return BY_NAME.containsKey(name);
    }

    public static Set<String> all() {
        return BY_NAME.keySet();
    }
}
