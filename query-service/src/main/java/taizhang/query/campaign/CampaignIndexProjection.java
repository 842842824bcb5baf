// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.record.RecordEvent;
import taizhang.projection.Fact;
import taizhang.projection.Projection;

/** Remembers each campaign and year once; whether anything still stands there is for its own document to say. */
@Component
final class CampaignIndexProjection implements Projection<CampaignIndex> {

    @Override
    public String name() {
        return CampaignIndex.ID;
    }

    @Override
    public Class<CampaignIndex> shape() {
        return CampaignIndex.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return key(fact).isPresent() ? Set.of(CampaignIndex.ID) : Set.of();
    }

    @Override
    public CampaignIndex fold(@Nullable CampaignIndex document, String id, Fact fact) {
        CampaignIndex index = document == null ? CampaignIndex.EMPTY : document;
        return new CampaignIndex(
                Stream.concat(index.campaigns().stream(), key(fact).stream()).toList());
    }

    private static Optional<CampaignKey> key(Fact fact) {
        return fact.event() instanceof RecordEvent event
                ? event.countsNow().flatMap(CampaignKey::of)
                : Optional.empty();
    }
}
