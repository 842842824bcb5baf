// SPDX-License-Identifier: Apache-2.0
package taizhang.api.report;

/** What was filed. */
public enum ReportKind {
    /** 中心组年度学习计划 (ZXZ-02) */
    STUDY_PLAN,
    /** 中心组年度学习情况报告 (ZXZ-02) */
    STUDY_REPORT,
    /** 普法责任清单 (PF-04) */
    PUBLICITY_DUTIES,
    /** 普法工作报告 (PF-04) */
    PUBLICITY_REPORT,
    /** 法治政府建设年度报告 (PF-08) */
    RULE_OF_LAW_REPORT,
    /** 支部工作计划 */
    BRANCH_PLAN,
    /** 支部工作报告 */
    BRANCH_REPORT,
    OTHER
}
