// SPDX-License-Identifier: Apache-2.0
package taizhang.query.year;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.year.YearEvent.YearClosed;
import taizhang.projection.Fact;
import taizhang.projection.Projection;

/** Remembers the closing of each year. */
@Component
final class ClosedYearsProjection implements Projection<ClosedYears> {

    static final String NAME = "years";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<ClosedYears> shape() {
        return ClosedYears.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof YearClosed ? Set.of(NAME) : Set.of();
    }

    @Override
    public ClosedYears fold(@Nullable ClosedYears document, String id, Fact fact) {
        ClosedYears known = document == null ? ClosedYears.NONE : document;
        YearClosed event = (YearClosed) fact.event();
        return known.with(
                new ClosedYears.Closed(event.year(), fact.position(), fact.recordedAt(), fact.actor(), event.remark()));
    }
}
