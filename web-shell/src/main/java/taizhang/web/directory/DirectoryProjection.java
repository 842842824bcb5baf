// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauEvent;
import taizhang.projection.Fact;
import taizhang.projection.Projection;

/** Keeps the lives of all bureaus in the one document of the directory; what they say of a day is worked out when read. */
public final class DirectoryProjection implements Projection<BureauLives> {

    @Override
    public String name() {
        return BureauLives.ID;
    }

    @Override
    public Class<BureauLives> shape() {
        return BureauLives.class;
    }

    @Override
    public Set<String> addresses(Fact fact) {
        return fact.event() instanceof BureauEvent ? Set.of(BureauLives.ID) : Set.of();
    }

    @Override
    public BureauLives fold(@Nullable BureauLives document, String id, Fact fact) {
        return (document == null ? BureauLives.NONE : document).with((BureauEvent) fact.event(), fact.position());
    }
}
