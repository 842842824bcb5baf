// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.ScheduleVoided;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.projection.Fact;
import taizhang.projection.Projection;

/** Keeps, for each bureau and year, what is in force there. */
public final class CommitmentsProjection implements Projection<Commitments> {

    @Override
    public String name() {
        return Commitments.NAME;
    }

    @Override
    public Class<Commitments> shape() {
        return Commitments.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof RecordEvent event
                ? Stream.concat(event.stoodBefore().stream(), event.standsNow().stream())
                        .flatMap(Commitments::ids)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    @Override
    public Commitments fold(@Nullable Commitments document, String id, Fact fact) {
        Commitments before = document == null ? Commitments.NONE : document;
        RecordEvent event = (RecordEvent) fact.event();
        return binding(event)
                .filter(details -> Commitments.ids(details).anyMatch(id::equals))
                .map(details -> before.with(event.record(), details, isOwn(details, id)))
                .orElseGet(() -> before.without(event.record()));
    }

    /** What was held and what is set for a day to come. */
    private static Optional<Details> binding(RecordEvent event) {
        return event instanceof Cancelled || event instanceof ScheduleVoided || event instanceof Voided
                ? Optional.empty()
                : event.standsNow();
    }

    private static boolean isOwn(Details details, String id) {
        return id.equals(
                Commitments.id(details.owner(), Commitments.until(details).getYear()));
    }
}
