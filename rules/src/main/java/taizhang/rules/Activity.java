// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a record is in the eyes of a rule. */
public enum Activity {
    /** Whatever is recorded. */
    @JsonProperty("*")
    ANY,
    CENTRAL_GROUP_STUDY,
    /** 党课; a public lecture (宣讲) is another activity and is never weighed as one. */
    PARTY_LECTURE,
    PUBLIC_LECTURE,
    BRANCH_MEMBERS,
    BRANCH_COMMITTEE,
    PARTY_GROUP,
    THEME_DAY,
    ORG_LIFE_MEETING,
    LEADERSHIP_MEETING,
    /** 民主评议党员, which is held at another gathering. */
    MEMBER_APPRAISAL,
    LEADERS_LAW_STUDY,
    LAW_PUBLICITY,
    TRAINING,
    PLAN_ISSUED,
    REPORT_FILED,
    COURT_HEARING
}
