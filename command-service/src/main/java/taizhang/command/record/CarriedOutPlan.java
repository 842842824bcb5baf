// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.publicity.PlanItem;
import taizhang.api.record.Details;

/**
 * Policy: an activity carries out a plan that is in force, and counts for that plan's campaign unless it says
 * otherwise. A plan voided later does not spoil the corrections of what it once brought about.
 */
record CarriedOutPlan(Records records) {

    Details settle(Details details, @Nullable Details was) {
        if (!(details instanceof ActivityDetails activity)) {
            return details;
        }
        if (activity.plan() == null) {
            return withoutPlan(activity);
        }
        ActivityDetails before = was instanceof ActivityDetails earlier ? earlier : null;
        boolean sameAsBefore = before != null
                && Objects.equals(before.plan(), activity.plan())
                && Objects.equals(before.planItem(), activity.planItem());
        Standing standing = records.find(activity.plan()).orElse(null);
        if (!sameAsBefore) {
            require(standing, activity);
        }
        return activity.campaign() == null && standing != null && standing.details() instanceof PlanDetails plan
                ? activity.countedFor(plan.campaign())
                : activity;
    }

    private static Details withoutPlan(ActivityDetails activity) {
        if (activity.planItem() != null) {
            throw Refused.field("planItem", Problem.PLAN_UNKNOWN);
        }
        return activity;
    }

    private static void require(@Nullable Standing standing, ActivityDetails activity) {
        if (standing == null
                || standing.stage() != Stage.RECORDED
                || !(standing.details() instanceof PlanDetails plan)) {
            throw Refused.field("plan", Problem.PLAN_UNKNOWN);
        }
        if (plan.isClosedBefore(activity.heldOn())) {
            throw Refused.field(
                    "plan", Problem.PLAN_CLOSED, plan.closings().getFirst().closedOn());
        }
        if (activity.planItem() != null) {
            PlanItem item = plan.items().stream()
                    .filter(known -> known.id().equals(activity.planItem()))
                    .findFirst()
                    .orElseThrow(() -> Refused.field("planItem", Problem.PLAN_UNKNOWN));
            if (plan.isDropped(item)) {
                throw Refused.field("planItem", Problem.PLAN_ITEM_DROPPED);
            }
        }
    }
}
