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
import taizhang.api.lecture.LectureDetails;
import taizhang.api.lecture.LectureKind;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.record.Attendance;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;
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
                null);
    }

    /** So many of those expected came, the others were absent. */
    public static Attendance came(int present, int expected) {
        return new Attendance(expected, present, 0, expected - present);
    }
}
