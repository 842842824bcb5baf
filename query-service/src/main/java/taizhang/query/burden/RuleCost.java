// SPDX-License-Identifier: Apache-2.0
package taizhang.query.burden;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordKind;
import taizhang.rules.Activity;
import taizhang.rules.Rule;
import taizhang.web.burden.Burden.Sum;

/**
 * What the records that a rule asks for have cost so far.
 *
 * @param sum of the forms of those kinds of record, whichever rule they were filled for
 */
public record RuleCost(Rule rule, Sum sum) {

    static List<RuleCost> of(List<Rule> rules, Map<RecordKind, Sum> spent) {
        return rules.stream()
                .map(rule -> new RuleCost(
                        rule,
                        kinds(rule).stream()
                                .map(kind -> spent.getOrDefault(kind, Sum.NOTHING))
                                .reduce(Sum.NOTHING, Sum::plus)))
                .toList();
    }

    private static Set<RecordKind> kinds(Rule rule) {
        Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
        for (Activity activity : rule.match().activity()) {
            RecordKind kind = kind(activity.name());
            if (kind != null) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** By name, so that an activity of which no form tells, such as training, costs nothing that could be shown. */
    private static @Nullable RecordKind kind(String activity) {
        return switch (activity) {
            case "CENTRAL_GROUP_STUDY", "LEADERS_LAW_STUDY" -> RecordKind.STUDY_SESSION;
            case "PARTY_LECTURE", "PUBLIC_LECTURE" -> RecordKind.LECTURE;
            case "BRANCH_MEMBERS",
                    "BRANCH_COMMITTEE",
                    "PARTY_GROUP",
                    "THEME_DAY",
                    "ORG_LIFE_MEETING",
                    "LEADERSHIP_MEETING",
                    "MEMBER_APPRAISAL" -> RecordKind.MEETING;
            case "LAW_PUBLICITY" -> RecordKind.PUBLICITY_ACTIVITY;
            case "PLAN_ISSUED" -> RecordKind.PUBLICITY_PLAN;
            case "REPORT_FILED" -> RecordKind.REPORT;
            case "COURT_HEARING" -> RecordKind.COURT_CASE;
            default -> null;
        };
    }
}
