// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import taizhang.query.asof.Moment;
import taizhang.query.bureau.WholeBureau;
import taizhang.query.timeline.Timeline.Line;
import taizhang.web.directory.Directory;

/**
 * A line of the list under the drawing.
 *
 * @param anchor where other pages link to a month, on the first line of it
 * @param bureaus names of all that took part, where there are several
 * @param unit the branch or group, or the unit that went on in the bureau, through which it stands here
 */
record TimelineRow(
        Line line,
        @Nullable String anchor,
        @Nullable Moment recordedAt,
        List<String> bureaus,
        Directory.@Nullable Bureau unit) {

    static List<TimelineRow> of(Timeline timeline, WholeBureau whole) {
        Set<Month> begun = EnumSet.noneOf(Month.class);
        return timeline.entries().stream()
                .map(line -> new TimelineRow(
                        line,
                        begun.add(line.heldOn().getMonth())
                                ? "month-" + line.heldOn().getMonthValue()
                                : null,
                        line.recordedAt() == null ? null : new Moment(line.recordedAt()),
                        line.bureaus().size() < 2
                                ? List.of()
                                : line.bureaus().stream()
                                        .map(whole.directory()::name)
                                        .toList(),
                        whole.other(line.unit())))
                .toList();
    }
}
