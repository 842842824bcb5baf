// SPDX-License-Identifier: Apache-2.0
package taizhang.query.home;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordId;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.query.record.RecordStatus;

/** Keeps the last few records that came onto the ledger or changed there; a draft is its writer's own affair. */
@Component
final class RecentProjection implements Projection<Recent> {

    @Override
    public String name() {
        return Recent.ID;
    }

    @Override
    public Class<Recent> shape() {
        return Recent.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof RecordEvent event
                        && !(event instanceof RecordEvent.OwnHeads)
                        && event.standsNow().isPresent()
                ? Set.of(Recent.ID)
                : Set.of();
    }

    @Override
    public Recent fold(@Nullable Recent document, String id, Fact fact) {
        Recent recent = document == null ? Recent.EMPTY : document;
        RecordEvent event = (RecordEvent) fact.event();
        RecordStatus status = RecordStatus.after(event, recent.statusOf(event.record()));
        return event.standsNow()
                .map(details -> recent.with(line(event.record(), details, status, fact)))
                .orElse(recent);
    }

    private static Recent.Line line(RecordId record, Details details, RecordStatus status, Fact fact) {
        return new Recent.Line(
                record,
                details.recordKind(),
                status,
                details.title(),
                List.copyOf(details.bureaus()),
                details.on(),
                fact.recordedAt());
    }
}
