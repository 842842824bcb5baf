// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.projection.Fact;
import taizhang.projection.Projection;

/** Remembers when each record was first entered; what it says later does not change that. */
@Component
final class FirstEntryProjection implements Projection<FirstEntry> {

    static final String NAME = "entry";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<FirstEntry> shape() {
        return FirstEntry.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof Recorded recorded ? Set.of(FirstEntry.id(recorded.record())) : Set.of();
    }

    @Override
    public FirstEntry fold(@Nullable FirstEntry document, String id, Fact fact) {
        return document == null ? new FirstEntry(fact.recordedAt()) : document;
    }
}
