// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.Optional;
import taizhang.api.record.RecordKind;
import taizhang.rules.Activity;
import taizhang.rules.Rule;

/** Which kind of record counts for a rule: whose lane it stands in, and what is recorded to fulfil it. */
public final class KindOfRecord {

    private KindOfRecord() {}

    /** The first in the order of kinds, where records of several count. */
    public static Optional<RecordKind> of(Rule rule) {
        return rule.match().activity().stream()
                .flatMap(activity -> of(activity).stream())
                .sorted()
                .findFirst();
    }

    /** Absent for what no single kind of record tells. */
    private static Optional<RecordKind> of(Activity activity) {
        return Optional.ofNullable(
                switch (activity) {
                    case CENTRAL_GROUP_STUDY, LEADERS_LAW_STUDY -> RecordKind.STUDY_SESSION;
                    case PARTY_LECTURE, PUBLIC_LECTURE -> RecordKind.LECTURE;
                    case BRANCH_MEMBERS,
                            BRANCH_COMMITTEE,
                            PARTY_GROUP,
                            THEME_DAY,
                            ORG_LIFE_MEETING,
                            LEADERSHIP_MEETING,
                            MEMBER_APPRAISAL -> RecordKind.MEETING;
                    case LAW_PUBLICITY -> RecordKind.PUBLICITY_ACTIVITY;
                    case PLAN_ISSUED -> RecordKind.PUBLICITY_PLAN;
                    case REPORT_FILED -> RecordKind.REPORT;
                    case COURT_HEARING -> RecordKind.COURT_CASE;
                    case ANY, TRAINING -> null;
                });
    }
}
