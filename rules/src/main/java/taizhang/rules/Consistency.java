// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import org.jspecify.annotations.Nullable;
import taizhang.rules.Rule.Effective;
import taizhang.rules.RuleFault.Kind;

/** What the parts of a rule ask of one another. */
final class Consistency {

    private Consistency() {}

    static void require(
            Match match, Threshold threshold, PeriodRule period, @Nullable Deadline deadline, Effective effective) {
        boolean court = match.activity().contains(Activity.COURT_HEARING);
        RuleFault.require(
                court == (match.unitOfCount() == Match.UnitOfCount.CASE_INSTANCE),
                Kind.VALUE,
                "match.unitOfCount",
                "hearings are counted by case and instance, and nothing else is");
        if (threshold.unit() == Threshold.Unit.RATIO) {
            RuleFault.require(
                    court || deadline != null || !match.places().isEmpty(),
                    Kind.FIELD_MISSING,
                    "deadline",
                    "a ratio is of cases, of places or of entries in time");
            RuleFault.require(
                    !court || threshold.denominator() != null, Kind.FIELD_MISSING, "threshold.denominator", "");
        } else {
            RuleFault.require(!court, Kind.VALUE, "threshold.unit", "cases are measured by a ratio");
        }
        RuleFault.require(
                period.covers() == null || match.activity().stream().allMatch(Consistency::isAboutATime),
                Kind.PERIOD_IMPOSSIBLE,
                "period.covers",
                "only what is about a year covers one");
        if (period.kind() == PeriodKind.WINDOW
                && period.from() != null
                && !period.from().everyYear()) {
            RuleFault.require(
                    effective.covers(period.from().in(0)),
                    Kind.PERIOD_IMPOSSIBLE,
                    "period.from",
                    "outside the time in which the version is in force");
        }
    }

    private static boolean isAboutATime(Activity activity) {
        return activity == Activity.REPORT_FILED || activity == Activity.PLAN_ISSUED;
    }
}
