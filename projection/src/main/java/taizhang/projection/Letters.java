// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a generation of a view lacks: the document {@code letters/<generation>}.
 *
 * @param documents by document id the first fact that could not be folded there; the document stays as it was before it
 * @param aggregates by aggregate the first fact of which the projection can't say which documents it changes; every
 *     document of the view may lack it, and none takes later facts of that aggregate
 * @param halted absent while the group runs
 */
record Letters(
        Map<String, Letter> documents,
        Map<String, Letter> aggregates,
        @Nullable Halt halted) {

    static final Letters NONE = new Letters(Map.of(), Map.of(), null);

    Stream<Letter> all() {
        return Stream.concat(documents.values().stream(), aggregates.values().stream());
    }
}
