// SPDX-License-Identifier: Apache-2.0
package taizhang.query.roll;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.roster.RollEvent;
import taizhang.api.roster.RollEvent.RollCalled;
import taizhang.projection.Fact;
import taizhang.projection.Projection;

/** Keeps the rolls of every record. */
@Component
public final class RollProjection implements Projection<RecordRolls> {

    static final String NAME = "roll";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<RecordRolls> shape() {
        return RecordRolls.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof RollEvent event ? Set.of(RecordRolls.id(event.record())) : Set.of();
    }

    @Override
    public RecordRolls fold(@Nullable RecordRolls document, String id, Fact fact) {
        return switch ((RollEvent) fact.event()) {
            case RollCalled called ->
                Objects.requireNonNullElse(document, RecordRolls.NONE)
                        .with(new RecordRolls.Call(fact.position(), fact.recordedAt(), fact.actor(), called));
        };
    }
}
