// SPDX-License-Identifier: Apache-2.0
package taizhang.api.study;

/** How a session was held; rules E2.11 name the collective ones. */
public enum StudyForm {
    /** 集中研讨 */
    CENTRAL_GROUP_DISCUSSION(true),
    /** 专题辅导 */
    CENTRAL_GROUP_TUTORIAL(true),
    /** 读书班 */
    CENTRAL_GROUP_READING_CLASS(true),
    /** 视频学习 */
    CENTRAL_GROUP_VIDEO(true),
    /** 现场教学 */
    CENTRAL_GROUP_ON_SITE(true),
    /** 扩大学习 */
    CENTRAL_GROUP_EXPANDED(true),
    /** 个人自学 */
    SELF_STUDY(false),
    /** 专题调研 */
    FIELD_RESEARCH(false);

    private final boolean collective;

    StudyForm(boolean collective) {
        this.collective = collective;
    }

    public boolean isCollective() {
        return collective;
    }
}
