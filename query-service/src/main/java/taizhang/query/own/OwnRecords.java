// SPDX-License-Identifier: Apache-2.0
package taizhang.query.own;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Moment;
import taizhang.query.timeline.Timeline;
import taizhang.query.timeline.Timelines;

/**
 * One page of the records that a bureau keeps, the latest day first.
 *
 * @param all how many there are on all pages
 */
record OwnRecords(List<Row> rows, int all, int page, int pages) {

    static final int A_PAGE = 50;

    static final OwnRecords NONE = new OwnRecords(List.of(), 0, 1, 1);

    /** @param others that took part besides the bureau that keeps it */
    record Row(Timeline.Line line, @Nullable Moment recordedAt, int others) {
        static Row of(Timeline.Line line) {
            return new Row(
                    line,
                    line.recordedAt() == null ? null : new Moment(line.recordedAt()),
                    line.bureaus().size() - 1);
        }

        public boolean isHeld() {
            return line.status().isHeld();
        }
    }

    /** As many documents as the span has years. */
    static OwnRecords of(Filter filter, Timelines timelines, AsOf asOf) {
        List<Timeline.Line> found = filter.years()
                .mapToObj(year -> timelines.of(filter.bureau(), year, asOf))
                .flatMap(year -> year.entries().stream())
                .filter(filter::wants)
                .sorted(Comparator.comparing(Timeline.Line::heldOn)
                        .thenComparing(line -> line.recordId().value())
                        .reversed())
                .toList();
        int pages = Math.max(1, (found.size() + A_PAGE - 1) / A_PAGE);
        int page = Math.min(filter.page(), pages);
        return new OwnRecords(
                found.stream()
                        .skip((long) (page - 1) * A_PAGE)
                        .limit(A_PAGE)
                        .map(Row::of)
                        .toList(),
                found.size(),
                page,
                pages);
    }
}
