// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.record.RecordEvent;
import taizhang.projection.Fact;
import taizhang.projection.Projection;

/** Keeps every version of every record. */
@Component
public final class HistoryProjection implements Projection<RecordHistory> {

    private static final RecordHistory NOTHING_YET = new RecordHistory(List.of());

    @Override
    public String name() {
        return "record";
    }

    @Override
    public Class<RecordHistory> shape() {
        return RecordHistory.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof RecordEvent event ? Set.of(RecordHistory.id(event.record())) : Set.of();
    }

    @Override
    public RecordHistory fold(@Nullable RecordHistory document, String id, Fact fact) {
        RecordHistory history = Objects.requireNonNullElse(document, NOTHING_YET);
        Version before = history.versions().isEmpty() ? null : history.latest();
        return history.with(Version.of(fact, (RecordEvent) fact.event(), before));
    }
}
