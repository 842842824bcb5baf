// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordId;
import taizhang.query.timeline.Timeline.Line;

/** What a timeline said of a record on an earlier day, and what it says now. */
record TimelineChange(
        Kind kind, @Nullable Line then, @Nullable Line now) {

    enum Kind {
        /** It was entered later. */
        ENTERED,
        /** Something that the timeline shows of it was changed later. */
        CHANGED,
        /** A correction took it to another bureau or year. */
        LEFT
    }

    Line known() {
        return Objects.requireNonNull(now == null ? then : now);
    }

    /** By the day on which they were held; what is the same then and now is left out. */
    static List<TimelineChange> between(Timeline then, Timeline now) {
        Map<RecordId, Line> later = new LinkedHashMap<>();
        now.entries().forEach(line -> later.put(line.recordId(), line));
        List<TimelineChange> changes = new ArrayList<>();
        for (Line before : then.entries()) {
            Line after = later.remove(before.recordId());
            if (after == null) {
                changes.add(new TimelineChange(Kind.LEFT, before, null));
            } else if (!before.equals(after)) {
                changes.add(new TimelineChange(Kind.CHANGED, before, after));
            }
        }
        later.values().forEach(line -> changes.add(new TimelineChange(Kind.ENTERED, null, line)));
        changes.sort(
                Comparator.comparing((TimelineChange change) -> change.known().heldOn())
                        .thenComparing(change -> change.known().recordId().value()));
        return changes;
    }
}
