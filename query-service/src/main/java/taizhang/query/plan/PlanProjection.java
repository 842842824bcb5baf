// SPDX-License-Identifier: Apache-2.0
package taizhang.query.plan;

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
import taizhang.query.plan.PlanWork.Linked;
import taizhang.query.plan.PlanWork.Planned;

/** Follows each activity to the plan whose item it carries out, of whichever bureau that is, and away from it again. */
@Component
public final class PlanProjection implements Projection<PlanWork> {

    @Override
    public String name() {
        return PlanWork.NAME;
    }

    @Override
    public Class<PlanWork> shape() {
        return PlanWork.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof RecordEvent event
                ? Stream.of(event.countedBefore(), event.countsNow())
                        .flatMap(Optional::stream)
                        .flatMap(details -> plan(event, details).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public PlanWork fold(@Nullable PlanWork document, String id, Fact fact) {
        PlanWork work = document == null ? PlanWork.NONE : document;
        RecordEvent event = (RecordEvent) fact.event();
        Details here = event.countsNow()
                .filter(now -> plan(event, now).filter(id::equals).isPresent())
                .orElse(null);
        if (event.details() instanceof PlanDetails) {
            return work.planned(
                    event.record(), fact.position(), here instanceof PlanDetails plan ? Planned.of(plan) : null);
        }
        Linked linked = here instanceof ActivityDetails activity && activity.planItem() != null
                ? new Linked(activity.planItem(), activity.heldOn())
                : null;
        return work.carriedOut(event.record(), fact.position(), linked);
    }

    private static Optional<String> plan(RecordEvent event, Details details) {
        return switch (details) {
            case PlanDetails _ -> Optional.of(PlanWork.id(event.record()));
            case ActivityDetails activity ->
                Optional.ofNullable(activity.planItem() == null ? null : activity.plan())
                        .map(PlanWork::id);
            default -> Optional.empty();
        };
    }
}
