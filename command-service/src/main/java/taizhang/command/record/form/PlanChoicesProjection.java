// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.record.RecordEvent;
import taizhang.projection.Fact;
import taizhang.projection.Projection;

/** Keeps the plans in force; a plan that moves to another year leaves the old one. */
@Component
final class PlanChoicesProjection implements Projection<PlanChoices> {

    private static final String NAME = "choices";

    static String id(int year) {
        return NAME + "/plans/" + year;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<PlanChoices> shape() {
        return PlanChoices.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        if (!(fact.event() instanceof RecordEvent event)) {
            return Set.of();
        }
        return Stream.concat(event.countedBefore().stream(), event.countsNow().stream())
                .filter(PlanDetails.class::isInstance)
                .map(details -> id(((PlanDetails) details).year()))
                .collect(Collectors.toSet());
    }

    @Override
    public PlanChoices fold(@Nullable PlanChoices document, String id, Fact fact) {
        PlanChoices known = document == null ? PlanChoices.EMPTY : document;
        if (!(fact.event() instanceof RecordEvent event)) {
            return known;
        }
        return event.countsNow()
                .filter(now ->
                        now instanceof PlanDetails plan && id(plan.year()).equals(id))
                .map(now -> known.with(new PlanChoices.Plan(event.record(), now.owner(), now.title())))
                .orElseGet(() -> known.without(event.record()));
    }
}
