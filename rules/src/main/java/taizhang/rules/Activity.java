// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

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
    COURT_HEARING;

    /** All that a record may be or serve as. */
    public static final Set<Activity> OF_RECORDS = Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(ANY)));
}
