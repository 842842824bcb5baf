// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauEvent;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.projection.Fact;
import taizhang.projection.Projection;
import taizhang.web.directory.Directory.Bureau;
import taizhang.web.directory.Directory.DatedFacts;

/** Folds the life of all bureaus into the one directory. */
public final class DirectoryProjection implements Projection<Directory> {

    @Override
    public String name() {
        return Directory.ID;
    }

    @Override
    public Class<Directory> shape() {
        return Directory.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof BureauEvent ? Set.of(Directory.ID) : Set.of();
    }

    @Override
    public Directory fold(@Nullable Directory document, String id, Fact fact) {
        Directory directory = document == null ? Directory.EMPTY : document;
        return switch ((BureauEvent) fact.event()) {
            case BureauRegistered registered -> directory.with(bureau(registered, fact.position()));
            case BureauDescribed described ->
                directory
                        .find(described.bureau())
                        .map(bureau -> directory.with(described(bureau, described, fact.position())))
                        .orElseThrow(
                                () -> new IllegalStateException("%s was described at position %d but never registered"
                                        .formatted(described.bureau(), fact.position())));
        };
    }

    private static Bureau bureau(BureauRegistered event, long position) {
        return new Bureau(
                event.bureau(),
                event.name(),
                event.kind(),
                event.level(),
                event.parent(),
                event.effectiveOn(),
                position,
                List.of());
    }

    private static Bureau described(Bureau bureau, BureauDescribed event, long position) {
        List<DatedFacts> facts = new ArrayList<>(bureau.facts());
        facts.add(new DatedFacts(position, event.effectiveOn(), event.facts()));
        return bureau.with(facts);
    }
}
