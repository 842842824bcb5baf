// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A view as its live group keeps it, whichever generation that is. */
final class LiveView<D> {

    private final Projection<D> projection;
    private final Settling settling;
    private @Nullable Folding<D> folding;

    LiveView(Projection<D> projection, Settling settling) {
        this.projection = projection;
        this.settling = settling;
    }

    /** One thread at a time: the group has one segment. */
    void apply(List<Fact> facts) {
        Folding<D> current = folding == null ? settling.settle(projection) : folding;
        while (!current.apply(facts)) {
            current = settling.settle(projection);
        }
        folding = current;
    }
}
