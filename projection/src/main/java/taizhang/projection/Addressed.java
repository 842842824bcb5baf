// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact and the documents that it changes.
 *
 * @param failure why the projection can't say which ones
 */
record Addressed(Fact fact, Set<String> ids, @Nullable RuntimeException failure) {

    /** Without the facts that don't concern the view. */
    static List<Addressed> by(Projection<?> projection, List<Fact> facts) {
        List<Addressed> addressed = new ArrayList<>();
        for (Fact fact : facts) {
            Addressed each = by(projection, fact);
            if (!each.ids.isEmpty() || each.failure != null) {
                addressed.add(each);
            }
        }
        return addressed;
    }

    static Addressed by(Projection<?> projection, Fact fact) {
        Set<String> ids;
        try {
            ids = projection.addresses(fact);
        } catch (RuntimeException e) {
            return new Addressed(fact, Set.of(), e);
        }
        ids.forEach(id -> requireOwn(projection, id));
        return new Addressed(fact, ids, null);
    }

    static Set<String> ids(List<Addressed> addressed) {
        Set<String> ids = new LinkedHashSet<>();
        addressed.forEach(each -> ids.addAll(each.ids));
        return ids;
    }

    /** No event is to blame for it, so no event is parked for it. */
    private static void requireOwn(Projection<?> projection, String id) {
        if (!Generation.viewOf(id).equals(projection.name())) {
            throw new IllegalStateException("projection %s must not write %s".formatted(projection.name(), id));
        }
    }
}
