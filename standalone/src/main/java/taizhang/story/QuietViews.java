// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import taizhang.projection.LiveProjections;
import taizhang.projection.Rebuilds;

/**
 * Lets most views rest while many commands come in a row, and rebuilds them afterwards, which is many times cheaper than to
 * keep up with each. What a decision looks at goes on meanwhile.
 */
final class QuietViews {

    /** A change of the organisation asks these what stands in its way. */
    private static final Set<String> DECISIVE = Set.of("directory", "commitments");

    private final LiveProjections live;
    private final Rebuilds rebuilds;

    QuietViews(LiveProjections live, Rebuilds rebuilds) {
        this.live = live;
        this.rebuilds = rebuilds;
    }

    void rest() {
        live.holdAllBut(DECISIVE);
    }

    void wake() {
        Map<String, Long> positions = new LinkedHashMap<>();
        for (String view : rebuilds.views()) {
            if (!DECISIVE.contains(view)) {
                positions.put(view, rebuilds.run(view, false, _ -> {}));
            }
        }
        live.goOn(positions);
    }
}
