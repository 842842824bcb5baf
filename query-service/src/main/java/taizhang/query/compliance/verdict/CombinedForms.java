// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import static taizhang.rules.Activity.BRANCH_COMMITTEE;
import static taizhang.rules.Activity.BRANCH_MEMBERS;
import static taizhang.rules.Activity.MEMBER_APPRAISAL;
import static taizhang.rules.Activity.ORG_LIFE_MEETING;
import static taizhang.rules.Activity.PARTY_GROUP;
import static taizhang.rules.Activity.PARTY_LECTURE;
import static taizhang.rules.Activity.THEME_DAY;

import java.util.Map;
import java.util.Set;
import taizhang.rules.Activity;

/** Which gathering may also serve as another (rules E2.10); any other pairing gives credit for the gathering's own kind only. */
final class CombinedForms {

    /** What may be served, and by what. */
    private static final Map<Activity, Set<Activity>> TABLE = Map.of(
            ORG_LIFE_MEETING, Set.of(BRANCH_MEMBERS, BRANCH_COMMITTEE, PARTY_GROUP),
            MEMBER_APPRAISAL, Set.of(ORG_LIFE_MEETING),
            THEME_DAY, Set.of(BRANCH_MEMBERS, PARTY_GROUP, PARTY_LECTURE, ORG_LIFE_MEETING),
            PARTY_LECTURE, Set.of(THEME_DAY, BRANCH_MEMBERS));

    private CombinedForms() {}

    /** @param asked the activities of a rule, to which the gathering does not belong by its own kind */
    static boolean allow(Share share, Set<Activity> asked) {
        Set<Activity> serves = share.serves() == null ? Set.of() : share.serves();
        return serves.stream()
                .filter(asked::contains)
                .anyMatch(served -> TABLE.getOrDefault(served, Set.of()).contains(share.activity())
                        && (served != PARTY_LECTURE || share.more().hasLecturer()));
    }
}
