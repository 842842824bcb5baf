// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.DroppedItem;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.publicity.PlanItem;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.Window;
import taizhang.api.record.RecordId;
import taizhang.query.asof.Life;
import taizhang.query.asof.Lives;

/** The document {@code campaign/<campaign>/<year>}: its activities and plans, each with every version. */
record CampaignYear(List<Life<Activity>> activities, List<Life<Plan>> plans) {

    static final CampaignYear EMPTY = new CampaignYear(List.of(), List.of());

    CampaignYear {
        activities = Lives.of(activities);
        plans = Lives.of(plans);
    }

    /** @param bureaus the host first */
    record Activity(
            List<BureauId> bureaus,
            String title,
            LocalDate heldOn,
            @Nullable String place,
            @Nullable RecordId plan,
            @Nullable String planItem,
            List<Quantity> quantities) {
        static Activity of(ActivityDetails details) {
            return new Activity(
                    List.copyOf(details.bureaus()),
                    details.title(),
                    details.heldOn(),
                    details.place(),
                    details.plan(),
                    details.planItem(),
                    details.quantities());
        }

        /** The same with other numbers: what of it was one bureau's. */
        Activity counting(List<Quantity> own) {
            return new Activity(bureaus, title, heldOn, place, plan, planItem, own);
        }

        boolean carriesOut(RecordId of, PlanItem item) {
            return of.equals(plan) && item.id().equals(planItem);
        }
    }

    record Plan(
            BureauId bureau,
            String title,
            LocalDate issuedOn,
            @Nullable Window window,
            List<PlanItem> items,
            List<DroppedItem> dropped) {
        boolean hasDropped(PlanItem item) {
            return dropped.stream().anyMatch(one -> one.item().equals(item.id()));
        }

        static Plan of(PlanDetails details) {
            return new Plan(
                    details.bureau(),
                    details.title(),
                    details.on(),
                    details.window(),
                    details.items(),
                    details.dropped());
        }
    }
}
