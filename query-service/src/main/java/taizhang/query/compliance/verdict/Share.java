// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.court.CourtCaseDetails;
import taizhang.api.lecture.LectureDetails;
import taizhang.api.lecture.LectureKind;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.meeting.MeetingDetails;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.record.Attendance;
import taizhang.api.record.CountsAs;
import taizhang.api.record.Details;
import taizhang.api.report.ReportDetails;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;
import taizhang.rules.Activity;

/**
 * One unit's share in what a record says, as far as any rule asks for it.
 *
 * @param joint whether other units took part; absent where none did, as is what follows where it is not so
 * @param ownLecturer whether the lecturer came from this unit
 * @param form of a study session only
 * @param lecturerRole of a lecture, or of a gathering at which one was given
 * @param attendance the headcount of the unit that keeps the record
 * @param serves what else the gathering is to count as, allowed or not
 * @param traits what only some kinds of records have
 */
public record Share(
        Activity activity,
        LocalDate heldOn,
        Part part,
        @Nullable Boolean joint,
        @Nullable Boolean ownLecturer,
        @Nullable StudyForm form,
        @Nullable LecturerOffice lecturerRole,
        @Nullable Attendance attendance,
        @Nullable Set<Activity> serves,
        @Nullable Traits traits) {

    public enum Part {
        HOST,
        PARTICIPANT,
        /** Sent the lecturer and took no other part. */
        LECTURER
    }

    public Share {
        // Absent in a document where there is none, and in one order in all processes.
        joint = Boolean.TRUE.equals(joint) ? true : null;
        ownLecturer = Boolean.TRUE.equals(ownLecturer) ? true : null;
        serves = serves == null || serves.isEmpty() ? null : new TreeSet<>(serves);
    }

    /** Empty when the unit has no part in it. */
    public static Optional<Share> of(Details details, BureauId unit) {
        return concerned(details).contains(unit) ? Optional.of(share(details, unit)) : Optional.empty();
    }

    /** All units that have a part in a record: those that held it and the one that sent the lecturer. */
    public static Set<BureauId> concerned(Details details) {
        Set<BureauId> units = new LinkedHashSet<>(details.bureaus());
        BureauId lecturers = switch (details) {
            case LectureDetails lecture -> lecture.lecturerBureau();
            case MeetingDetails meeting -> meeting.lecturerOrg();
            default -> null;
        };
        if (lecturers != null) {
            units.add(lecturers);
        }
        return units;
    }

    /** The years in whose periods a record may count, by whatever rule. */
    public static Set<Integer> years(Details details) {
        Set<Integer> years = new TreeSet<>();
        years.add(details.on().getYear());
        switch (details) {
            case ReportDetails report -> years.addAll(List.of(report.year(), report.year() + 1));
            case PlanDetails plan -> years.addAll(List.of(plan.year(), plan.year() + 1));
            case CourtCaseDetails court ->
                CourtShare.firstHearing(court).ifPresent(first -> years.add(first.getYear()));
            default -> {}
        }
        return years;
    }

    /** Whether the unit held an activity together with its host; who came is not counted there, so it confirms a share. */
    public boolean isOfCoHost() {
        return part == Part.PARTICIPANT && activity == Activity.LAW_PUBLICITY;
    }

    boolean isJoint() {
        return joint != null;
    }

    boolean hasOwnLecturer() {
        return ownLecturer != null;
    }

    /** What it is, and what else it is to count as. */
    public Set<Activity> activities() {
        Set<Activity> activities = EnumSet.of(activity);
        activities.addAll(Objects.requireNonNullElse(serves, Set.of()));
        return activities;
    }

    boolean serves(Set<Activity> asked) {
        return serves != null && serves.stream().anyMatch(asked::contains);
    }

    Traits more() {
        return traits == null ? Traits.NONE : traits;
    }

    private static Share share(Details details, BureauId unit) {
        return switch (details) {
            case SessionDetails session ->
                new Share(
                        Activity.CENTRAL_GROUP_STUDY,
                        session.heldOn(),
                        part(details, unit),
                        joint(details),
                        false,
                        session.form(),
                        null,
                        session.attendance(),
                        also(session.countsAs()),
                        Traits.study(session.tags()));
            case LectureDetails lecture ->
                new Share(
                        lecture.kind() == LectureKind.PARTY_LECTURE ? Activity.PARTY_LECTURE : Activity.PUBLIC_LECTURE,
                        lecture.heldOn(),
                        part(details, unit),
                        joint(details),
                        lecture.lecturerBureau().equals(unit),
                        null,
                        lecture.lecturerOffice(),
                        lecture.attendance(),
                        also(lecture.countsAs()),
                        Traits.lecture(lecture.studyMinutes()));
            case MeetingDetails meeting ->
                new Share(
                        Activity.valueOf(meeting.kind().name()),
                        meeting.heldOn(),
                        part(details, unit),
                        joint(details),
                        unit.equals(meeting.lecturerOrg()),
                        null,
                        meeting.lecturerOffice(),
                        meeting.attendance(),
                        also(meeting.countsAs()),
                        Traits.meeting(
                                meeting.committeeSize(),
                                meeting.lecturerOffice() != null && meeting.lecturerOrg() != null,
                                meeting.quorum()));
            case ActivityDetails activity ->
                new Share(
                        Activity.LAW_PUBLICITY,
                        activity.heldOn(),
                        part(details, unit),
                        joint(details),
                        false,
                        null,
                        null,
                        null,
                        also(activity.countsAs()),
                        Traits.activity(activity.campaign(), activity.placeTags()));
            case PlanDetails plan ->
                new Share(
                        Activity.PLAN_ISSUED,
                        plan.on(),
                        Part.HOST,
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        Traits.plan(plan.year()));
            case ReportDetails report ->
                new Share(
                        Activity.REPORT_FILED,
                        report.filedOn(),
                        Part.HOST,
                        false,
                        false,
                        null,
                        null,
                        null,
                        null,
                        Traits.report(report.kind(), report.year()));
            case CourtCaseDetails court ->
                new Share(
                        Activity.COURT_HEARING,
                        court.receivedOn(),
                        part(details, unit),
                        joint(details),
                        false,
                        null,
                        null,
                        null,
                        null,
                        Traits.court(CourtShare.of(court, unit)));
            default -> throw new IllegalArgumentException("no rule knows " + details.getClass());
        };
    }

    private static Part part(Details details, BureauId unit) {
        if (details.owner().equals(unit)) {
            return Part.HOST;
        }
        return details.bureaus().contains(unit) ? Part.PARTICIPANT : Part.LECTURER;
    }

    private static boolean joint(Details details) {
        return details.bureaus().size() > 1;
    }

    private static Set<Activity> also(Collection<CountsAs> named) {
        Set<Activity> also = EnumSet.noneOf(Activity.class);
        named.forEach(one -> also.add(Activity.valueOf(one.name())));
        return also;
    }
}
