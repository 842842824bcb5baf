// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.record.Attendance;
import taizhang.api.record.RecordId;
import taizhang.api.study.StudyForm;
import taizhang.query.compliance.rule.Activity;

/**
 * What one record says, as known at some position, of one bureau's share in it.
 *
 * @param recordedAt when it was first entered; a correction does not change that
 * @param joint whether other bureaus took part
 * @param form of a study session only
 * @param lecturerRole of a lecture only
 */
public record Claim(
        RecordId record,
        Instant recordedAt,
        Activity activity,
        LocalDate heldOn,
        Part part,
        boolean joint,
        boolean ownLecturer,
        @Nullable StudyForm form,
        @Nullable LecturerOffice lecturerRole,
        @Nullable Attendance attendance,
        boolean voided) {

    public enum Part {
        HOST,
        PARTICIPANT,
        /** Sent the lecturer and took no other part. */
        LECTURER
    }
}
