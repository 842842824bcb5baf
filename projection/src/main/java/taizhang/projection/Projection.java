// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pure fold from events to documents of one shape. The same function runs live and in a rebuild; it must not look at
 * a clock, another document or anything else outside its arguments.
 *
 * @param <D> a record that Jackson can write and read; it is the document's body
 */
public interface Projection<D> {

    /** Names the processing group and begins every id, such as {@code timeline} in {@code timeline/ty-ga/2026}. */
    String name();

    Class<D> shape();

    /** Counts on when the same facts give other documents of the same shape, so that those of an older program are renewed. */
    default int edition() {
        return 1;
    }

    /** The ids of the documents that this fact changes; empty when it does not concern the view. */
    Set<String> addresses(Fact fact);

    /** @param document what stands at that id, absent the first time */
    D fold(@Nullable D document, String id, Fact fact);
}
