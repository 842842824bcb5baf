// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.rule;

import org.jspecify.annotations.Nullable;
import taizhang.api.lecture.LecturerOffice;
import taizhang.api.study.StudyForm;

/** Conditions on a record's own fields; absent ones ask for nothing. */
public record Where(@Nullable Form form, @Nullable LecturerOffice lecturerRole) {

    public enum Form {
        /** 集中研讨, 专题辅导, 读书班, 视频学习, 现场教学, 扩大学习 */
        COLLECTIVE
    }

    public boolean fits(@Nullable StudyForm recorded) {
        return form == null || recorded != null && recorded.isCollective();
    }

    public boolean fits(@Nullable LecturerOffice recorded) {
        return lecturerRole == null || lecturerRole == recorded;
    }
}
