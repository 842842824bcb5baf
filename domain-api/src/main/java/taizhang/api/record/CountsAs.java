// SPDX-License-Identifier: Apache-2.0
package taizhang.api.record;

/**
 * 计入职责: what else a gathering serves besides what it is, such as a theme day at which a Party lecture was given. It
 * stays one record and counts once in every total; whether a rule credits the pairing is for the rule to say (E2.10).
 */
public enum CountsAs {
    /** 中心组学习 */
    CENTRAL_GROUP_STUDY,
    /** 党课 */
    PARTY_LECTURE,
    /** 党员大会 */
    BRANCH_MEMBERS,
    /** 支委会 */
    BRANCH_COMMITTEE,
    /** 党小组会 */
    PARTY_GROUP,
    /** 主题党日 */
    THEME_DAY,
    /** 组织生活会 */
    ORG_LIFE_MEETING,
    /** 民主生活会 */
    LEADERSHIP_MEETING,
    /** 民主评议党员 */
    MEMBER_APPRAISAL,
    /** 领导干部学法 */
    LEADERS_LAW_STUDY,
    /** 宪法法律宣传 */
    LAW_PUBLICITY,
    /** 教育培训 */
    TRAINING
}
