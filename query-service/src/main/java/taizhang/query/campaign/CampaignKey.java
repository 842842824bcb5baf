// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.record.Details;

/** One campaign in one year: an activity belongs to the year it was held in, a plan to the year it is for. */
record CampaignKey(Campaign campaign, int year) {

    /** The latest year first. */
    static final Comparator<CampaignKey> ORDER =
            Comparator.comparing(CampaignKey::year).reversed().thenComparing(CampaignKey::campaign);

    static Optional<CampaignKey> of(Details details) {
        return switch (details) {
            case ActivityDetails activity ->
                of(activity.campaign(), activity.heldOn().getYear());
            case PlanDetails plan -> of(plan.campaign(), plan.year());
            default -> Optional.empty();
        };
    }

    private static Optional<CampaignKey> of(@Nullable Campaign campaign, int year) {
        return Optional.ofNullable(campaign).map(known -> new CampaignKey(known, year));
    }

    String document() {
        return "campaign/%s/%d".formatted(campaign, year);
    }
}
