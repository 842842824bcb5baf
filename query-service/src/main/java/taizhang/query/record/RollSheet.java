// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.Attendance;
import taizhang.api.roster.Presence;
import taizhang.query.asof.Moment;

/** A roll as the page of its record shows it. */
record RollSheet(Moment at, String actor, Attendance headcounts, List<Row> rows) {

    /** What stands in the place of a name. */
    enum Naming {
        NAMED,
        HIDDEN,
        ERASED,
        UNREADABLE
    }

    /** @param name only where it may be shown */
    record Row(
            Naming naming,
            @Nullable String name,
            String office,
            Presence presence,
            @Nullable String reason) {}
}
