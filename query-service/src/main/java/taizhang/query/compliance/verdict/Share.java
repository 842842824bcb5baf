// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.lecture.LectureDetails;
import taizhang.api.lecture.LectureKind;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.record.Attendance;
import taizhang.api.record.Details;
import taizhang.api.study.SessionDetails;
import taizhang.api.study.StudyForm;
import taizhang.query.compliance.rule.Activity;

/**
 * One bureau's share in what a record says, as far as any rule asks for it.
 *
 * @param joint whether other bureaus took part
 * @param ownLecturer whether the lecturer came from this bureau
 * @param form of a study session only
 * @param lecturerRole of a lecture only
 * @param attendance the headcount of the bureau that keeps the record
 */
public record Share(
        Activity activity,
        LocalDate heldOn,
        Part part,
        boolean joint,
        boolean ownLecturer,
        @Nullable StudyForm form,
        @Nullable LecturerOffice lecturerRole,
        @Nullable Attendance attendance) {

    public enum Part {
        HOST,
        PARTICIPANT,
        /** Sent the lecturer and took no other part. */
        LECTURER
    }

    /** Empty when the record is of no kind that a rule knows, or the bureau has no part in it. */
    public static Optional<Share> of(Details details, BureauId bureau) {
        return switch (details) {
            case SessionDetails session -> of(session, bureau);
            case LectureDetails lecture when lecture.kind() == LectureKind.PARTY_LECTURE -> of(lecture, bureau);
            default -> Optional.empty();
        };
    }

    private static Optional<Share> of(SessionDetails session, BureauId bureau) {
        if (!session.bureaus().contains(bureau)) {
            return Optional.empty();
        }
        return Optional.of(new Share(
                Activity.CENTRAL_GROUP_STUDY,
                session.heldOn(),
                session.bureau().equals(bureau) ? Part.HOST : Part.PARTICIPANT,
                session.bureaus().size() > 1,
                false,
                session.form(),
                null,
                session.attendance()));
    }

    private static Optional<Share> of(LectureDetails lecture, BureauId bureau) {
        boolean ownLecturer = lecture.lecturerBureau().equals(bureau);
        if (!ownLecturer && !lecture.bureaus().contains(bureau)) {
            return Optional.empty();
        }
        Part gathered = lecture.host().equals(bureau) ? Part.HOST : Part.PARTICIPANT;
        return Optional.of(new Share(
                Activity.PARTY_LECTURE,
                lecture.heldOn(),
                lecture.bureaus().contains(bureau) ? gathered : Part.LECTURER,
                lecture.bureaus().size() > 1,
                ownLecturer,
                null,
                lecture.lecturerOffice(),
                lecture.attendance()));
    }
}
