// SPDX-License-Identifier: Apache-2.0
package taizhang.query.share;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.publicity.ShareEvent;
import taizhang.api.publicity.ShareEvent.ShareConfirmed;
import taizhang.projection.Fact;
import taizhang.projection.Projection;

/** Keeps the shares of every joint activity. */
@Component
public final class ShareProjection implements Projection<RecordShares> {

    static final String NAME = "share";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<RecordShares> shape() {
        return RecordShares.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof ShareEvent event ? Set.of(RecordShares.id(event.record())) : Set.of();
    }

    @Override
    public RecordShares fold(@Nullable RecordShares document, String id, Fact fact) {
        return switch ((ShareEvent) fact.event()) {
            case ShareConfirmed said ->
                Objects.requireNonNullElse(document, RecordShares.NONE)
                        .with(new RecordShares.Said(
                                fact.position(), fact.recordedAt(), fact.actor(), said.bureau(), said.quantities()));
        };
    }
}
