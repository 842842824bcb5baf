// SPDX-License-Identifier: Apache-2.0
package taizhang.query.evidence;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.evidence.EvidenceEvent;
import taizhang.api.evidence.EvidenceEvent.EvidenceAttached;
import taizhang.api.evidence.EvidenceEvent.EvidenceRemoved;
import taizhang.api.evidence.EvidenceEvent.EvidenceWaived;
import taizhang.projection.Fact;
import taizhang.projection.Projection;

/** Keeps, for each file, which records rest on it. */
@Component
public final class CopiesProjection implements Projection<Copies> {

    static final String NAME = "copies";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Class<Copies> shape() {
        return Copies.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return switch (fact.event()) {
            case EvidenceAttached attached -> Set.of(Copies.id(attached.file().hash()));
            case EvidenceRemoved removed -> Set.of(Copies.id(removed.file().hash()));
            default -> Set.of();
        };
    }

    @Override
    public Copies fold(@Nullable Copies document, String id, Fact fact) {
        Copies copies = Objects.requireNonNullElse(document, Copies.NONE);
        return switch ((EvidenceEvent) fact.event()) {
            case EvidenceAttached attached -> copies.with(attached.record());
            case EvidenceRemoved removed -> copies.without(removed.record());
            case EvidenceWaived _ -> copies;
        };
    }
}
