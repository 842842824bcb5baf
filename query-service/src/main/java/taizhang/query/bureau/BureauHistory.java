// SPDX-License-Identifier: Apache-2.0
package taizhang.query.bureau;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauLife.Happened;

/** The document {@code history/<bureau>}: all that was ever said of a bureau, by whom and when. */
record BureauHistory(List<Line> lines) {

    static final String NAME = "history";
    static final BureauHistory NONE = new BureauHistory(List.of());

    /** @param actor login of whoever said it */
    record Line(Happened happened, Instant recordedAt, String actor) {}

    BureauHistory {
        lines = List.copyOf(lines);
    }

    static String id(BureauId bureau) {
        return NAME + "/" + bureau;
    }

    BureauHistory and(Line line) {
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new BureauHistory(more);
    }
}
