// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.Campaign;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.record.Details;

/** One campaign in one year: an activity belongs to the year it was held in, a plan to the year it is for. */
record CampaignKey(Campaign campaign, int year) {

    private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");

    /** The latest year first. */
    static final Comparator<CampaignKey> ORDER =
            Comparator.comparing(CampaignKey::year).reversed().thenComparing(CampaignKey::campaign);

    /** @throws Refused {@link Problem#NOT_FOUND} when no such campaign or year can exist */
    static CampaignKey parse(String campaign, String year) {
        return Stream.of(Campaign.values())
                .filter(known ->
                        known.name().equals(campaign) && YEAR.matcher(year).matches())
                .findFirst()
                .map(known -> new CampaignKey(known, Integer.parseInt(year)))
                .orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }

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
