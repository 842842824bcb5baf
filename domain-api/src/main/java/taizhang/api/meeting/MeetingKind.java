// SPDX-License-Identifier: Apache-2.0
package taizhang.api.meeting;

/** 会议类型, domain.md §2. */
public enum MeetingKind {
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
    LEADERSHIP_MEETING
}
