// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.query.asof.Lives;

/** Follows each activity and plan into the campaign and year that it stands in, and out of those it has left. */
@Component
final class CampaignProjection implements Projection<CampaignYear> {

    @Override
    public String name() {
        return "campaign";
    }

    @Override
    public Class<CampaignYear> shape() {
        return CampaignYear.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof RecordEvent event
                ? Stream.of(event.countedBefore(), event.countsNow())
                        .flatMap(Optional::stream)
                        .flatMap(details -> CampaignKey.of(details).stream())
                        .map(CampaignKey::document)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public CampaignYear fold(@Nullable CampaignYear document, String id, Fact fact) {
        CampaignYear year = document == null ? CampaignYear.EMPTY : document;
        if (!(fact.event() instanceof RecordEvent event)) {
            return year;
        }
        Details here = event.countsNow().filter(now -> standsIn(id, now)).orElse(null);
        return switch (event.details()) {
            case ActivityDetails _ ->
                new CampaignYear(
                        Lives.of(year.activities())
                                .with(
                                        event.record(),
                                        fact.position(),
                                        here instanceof ActivityDetails activity
                                                ? CampaignYear.Activity.of(activity)
                                                : null),
                        year.plans());
            case PlanDetails _ ->
                new CampaignYear(
                        year.activities(),
                        Lives.of(year.plans())
                                .with(
                                        event.record(),
                                        fact.position(),
                                        here instanceof PlanDetails plan ? CampaignYear.Plan.of(plan) : null));
            default -> year;
        };
    }

    private static boolean standsIn(String id, Details details) {
        return CampaignKey.of(details).filter(key -> key.document().equals(id)).isPresent();
    }
}
