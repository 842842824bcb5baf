// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauEvent;
import taizhang.api.bureau.BureauLife.Happened;
import taizhang.projection.Fact;
import taizhang.projection.Projection;

/** Writes down each change of each bureau. */
@Component
final class BureauHistoryProjection implements Projection<BureauHistory> {

    @Override
    public String name() {
        return BureauHistory.NAME;
    }

    @Override
    public Class<BureauHistory> shape() {
        return BureauHistory.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof BureauEvent event ? Set.of(BureauHistory.id(event.bureau())) : Set.of();
    }

    @Override
    public BureauHistory fold(@Nullable BureauHistory document, String id, Fact fact) {
        Happened happened = new Happened(fact.position(), (BureauEvent) fact.event());
        return (document == null ? BureauHistory.NONE : document)
                .and(new BureauHistory.Line(happened, fact.recordedAt(), fact.actor()));
    }
}
