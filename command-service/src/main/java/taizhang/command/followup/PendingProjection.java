// SPDX-License-Identifier: Apache-2.0
package taizhang.command.followup;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.followup.FollowUpEvent;
import taizhang.api.followup.FollowUpEvent.FollowUpClosed;
import taizhang.api.followup.FollowUpEvent.FollowUpOpened;
import taizhang.api.followup.FollowUpEvent.ProgressReported;
import taizhang.projection.Fact;
import taizhang.projection.Projection;

/** Keeps, for the forms of the next gatherings, what the ones before asked for. */
@Component
final class PendingProjection implements Projection<Pending> {

    static final String NAME = "pending";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Pending> shape() {
        return Pending.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof FollowUpEvent event && !(event instanceof ProgressReported)
                ? Set.of(Pending.id(event.bureau()))
                : Set.of();
    }

    @Override
    public Pending fold(@Nullable Pending document, String id, Fact fact) {
        Pending pending = Objects.requireNonNullElse(document, Pending.NONE);
        return switch ((FollowUpEvent) fact.event()) {
            case FollowUpOpened opened -> pending.with(opened);
            case ProgressReported _ -> pending;
            case FollowUpClosed closed -> pending.without(closed.followUp());
        };
    }
}
