// SPDX-License-Identifier: Apache-2.0
package taizhang.query.plan;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.record.RecordEvent;
import taizhang.projection.Fact;
import taizhang.projection.Projection;

/** Keeps each bureau's drafts of plans: from the event that makes a plan one to the event that ends it. */
@Component
final class DraftedPlansProjection implements Projection<DraftedPlans> {

    static final String NAME = "drafted";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<DraftedPlans> shape() {
        return DraftedPlans.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        if (!(fact.event() instanceof RecordEvent event) || !(event.details() instanceof PlanDetails now)) {
            return Set.of();
        }
        Set<String> ids = new HashSet<>();
        if (standing(event) != Standing.AS_BEFORE) {
            ids.add(DraftedPlans.id(now.owner()));
            if (event instanceof RecordEvent.Corrected corrected) {
                ids.add(DraftedPlans.id(corrected.was().owner()));
            }
        }
        return ids;
    }

    @Override
    public DraftedPlans fold(@Nullable DraftedPlans document, String id, Fact fact) {
        RecordEvent event = (RecordEvent) fact.event();
        PlanDetails now = (PlanDetails) event.details();
        DraftedPlans ended =
                Objects.requireNonNullElse(document, DraftedPlans.NONE).ended(event.record(), fact.position());
        return standing(event) == Standing.DRAFT && DraftedPlans.id(now.owner()).equals(id)
                ? ended.and(new DraftedPlans.Line(event.record(), now.title(), now.year(), fact.position(), null))
                : ended;
    }

    private enum Standing {
        DRAFT,
        NO_DRAFT,
        AS_BEFORE
    }

    private static Standing standing(RecordEvent event) {
        return switch (event) {
            case RecordEvent.Drafted _ -> Standing.DRAFT;
            case RecordEvent.Corrected said -> said.details().inForce() ? Standing.NO_DRAFT : Standing.DRAFT;
            case RecordEvent.Restored said ->
                said.counts() || said.details().inForce() ? Standing.NO_DRAFT : Standing.DRAFT;
            case RecordEvent.Recorded _,
                    RecordEvent.Scheduled _,
                    RecordEvent.Postponed _,
                    RecordEvent.Cancelled _,
                    RecordEvent.ScheduleVoided _,
                    RecordEvent.Voided _ -> Standing.NO_DRAFT;
            default -> Standing.AS_BEFORE;
        };
    }
}
