// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordKind;
import taizhang.query.timeline.Timeline.Line;

/**
 * A year's timeline as a drawing: one lane per kind of record, one dot per record, a line for each month.
 *
 * @param today where the day stands on which this was known; absent outside the year
 */
record TimelineChart(
        int width,
        int height,
        int left,
        int right,
        List<Month> months,
        List<Lane> lanes,
        @Nullable Integer today) {

    private static final int WIDTH = 1000;
    private static final int LEFT = 120;
    private static final int RIGHT = 985;
    private static final int TOP = 28;
    private static final int ROW = 18;
    private static final int LANE_PADDING = 12;

    /** Closer than this, two dots would hide each other. */
    private static final int APART = 15;

    record Month(int number, int x) {}

    /** @param y of the lane's middle */
    record Lane(RecordKind kind, int y, int bottom, List<Dot> dots) {}

    record Dot(int x, int y, Line line) {}

    static TimelineChart of(Timeline timeline, LocalDate today) {
        Scale scale = Scale.ofYear(timeline.year(), LEFT, RIGHT);
        List<Lane> lanes = new ArrayList<>();
        int bottom = TOP;
        for (RecordKind kind : RecordKind.values()) {
            Lane lane = lane(kind, timeline, scale, bottom);
            lanes.add(lane);
            bottom = lane.bottom();
        }
        List<Month> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Month(month, scale.x(LocalDate.of(timeline.year(), month, 1))))
                .toList();
        Integer now = today.getYear() == timeline.year() ? scale.x(today) : null;
        return new TimelineChart(WIDTH, bottom, LEFT, RIGHT, months, lanes, now);
    }

    /** Dots that would overlap go to a row below, and the lane grows with them. */
    private static Lane lane(RecordKind kind, Timeline timeline, Scale scale, int top) {
        List<Integer> endOfRow = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        for (Line line : timeline.entries()) {
            if (line.kind() == kind) {
                int x = scale.x(line.heldOn());
                int row = firstFree(endOfRow, x);
                dots.add(new Dot(x, top + LANE_PADDING + ROW / 2 + row * ROW, line));
            }
        }
        int height = 2 * LANE_PADDING + ROW * Math.max(1, endOfRow.size());
        return new Lane(kind, top + height / 2, top + height, dots);
    }

    private static int firstFree(List<Integer> endOfRow, int x) {
        for (int row = 0; row < endOfRow.size(); row++) {
            if (x - endOfRow.get(row) >= APART) {
                endOfRow.set(row, x);
                return row;
            }
        }
        endOfRow.add(x);
        return endOfRow.size() - 1;
    }
}
