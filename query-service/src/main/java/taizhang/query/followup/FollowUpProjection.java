// SPDX-License-Identifier: Apache-2.0
package taizhang.query.followup;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.followup.FollowUpEvent;
import taizhang.api.record.RecordId;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.projection.Views;

/** Keeps the follow-ups of each record. */
@Component
public final class FollowUpProjection implements Projection<FollowUps> {

    static final String NAME = "followup";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<FollowUps> shape() {
        return FollowUps.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof FollowUpEvent event ? Set.of(FollowUps.id(event.record())) : Set.of();
    }

    @Override
    public FollowUps fold(@Nullable FollowUps document, String id, Fact fact) {
        return Objects.requireNonNullElse(document, FollowUps.NONE)
                .with((FollowUpEvent) fact.event(), fact.position(), fact.recordedAt(), fact.actor());
    }

    /** Those of one record as known at a log position; one document. */
    public static FollowUps of(RecordId record, long position, Views views) {
        return views.find(FollowUps.id(record), FollowUps.class)
                .map(view -> view.document().at(position))
                .orElse(FollowUps.NONE);
    }
}
