// SPDX-License-Identifier: Apache-2.0
package taizhang.api.study;

/** 学习成果的类别. */
public enum StudyOutcomeKind {
    /** 心得体会 */
    REFLECTION,
    /** 调研报告 */
    RESEARCH_REPORT,
    /** 理论文章 */
    ARTICLE,
    /** 简报 */
    BRIEF
}
