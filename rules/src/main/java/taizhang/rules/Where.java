// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.PlaceTag;
import taizhang.api.report.ReportKind;
import taizhang.api.study.StudyForm;
import taizhang.api.study.StudyTag;

/**
 * Conditions on a record's own fields; absent ones ask for nothing.
 *
 * @param lecturerOrg whose lecturer it must be
 * @param kind of a report
 * @param quorum how many must have come
 * @param recognised of a training
 * @param tag of a study session
 * @param places at which an activity is to be held, at one of them at least; of a ratio all that it is taken of
 */
public record Where(
        @Nullable Form form,
        @Nullable LecturerOffice lecturerRole,
        @Nullable Org lecturerOrg,
        @Nullable Campaign campaign,
        @Nullable ReportKind kind,
        @Nullable Quorum quorum,
        @Nullable Boolean recognised,
        @Nullable StudyTag tag,
        @Nullable Set<PlaceTag> places) {

    public enum Form {
        /** 集中研讨, 专题辅导, 读书班, 视频学习, 现场教学, 扩大学习 */
        COLLECTIVE
    }

    public enum Org {
        SELF
    }

    /** A share of those who should be there, as numerator and denominator. */
    public enum Quorum {
        @JsonProperty(">= 1/2 committee")
        HALF_OF_COMMITTEE(1, 2),
        @JsonProperty(">= 2/3 expected")
        TWO_THIRDS_OF_EXPECTED(2, 3);

        private final int numerator;
        private final int denominator;

        Quorum(int numerator, int denominator) {
            this.numerator = numerator;
            this.denominator = denominator;
        }

        public boolean isReached(int present, int of) {
            return denominator * present >= numerator * of;
        }
    }

    public Where {
        places = places == null || places.isEmpty() ? null : Collections.unmodifiableSet(new TreeSet<>(places));
    }

    public Where(@Nullable Form form, @Nullable LecturerOffice lecturerRole) {
        this(form, lecturerRole, null, null, null, null, null, null, null);
    }

    public boolean fits(@Nullable StudyForm recorded) {
        return form == null || recorded != null && recorded.isCollective();
    }

    public boolean fits(@Nullable LecturerOffice recorded) {
        return lecturerRole == null || lecturerRole == recorded;
    }

    public boolean hasTag(@Nullable Set<StudyTag> recorded) {
        return tag == null || recorded != null && recorded.contains(tag);
    }

    public boolean hasPlace(@Nullable Set<PlaceTag> recorded) {
        return places == null || recorded != null && !Collections.disjoint(places, recorded);
    }

    public boolean fits(@Nullable Campaign recorded) {
        return campaign == null || campaign == recorded;
    }

    public boolean fits(@Nullable ReportKind recorded) {
        return kind == null || kind == recorded;
    }
}
