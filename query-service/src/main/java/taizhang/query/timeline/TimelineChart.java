// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordKind;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.KindOfRecord;
import taizhang.query.compliance.verdict.State;
import taizhang.query.timeline.PlanWindows.Window;
import taizhang.query.timeline.Timeline.Line;
import taizhang.rules.Period;

/**
 * A year's timeline as a drawing: one lane per kind of record, in it one dot per record and under these one row of bands per
 * rule, from the first to the last day of each duty; a line for each month and for each day on which the bureau was
 * reorganised. It is long because a drawing is a list of measures.
 *
 * @param today where a line marks the day that the page speaks of; absent outside its year
 */
record TimelineChart(
        int width,
        int height,
        int left,
        int right,
        List<Month> months,
        List<Lane> lanes,
        List<Mark> marks,
        @Nullable Integer today) {

    private static final int WIDTH = 1000;
    private static final int LEFT = 128;
    private static final int RIGHT = WIDTH - 12;
    private static final int TOP = 20;
    private static final int ROW = 16;
    private static final int LANE_PADDING = 12;
    private static final int BAND = 12;
    private static final int BAND_ROW = BAND + 3;

    /** Closer than this, two dots would hide each other. */
    private static final int APART = 15;

    record Month(int number, int x) {}

    /** @param y of the middle of the dots */
    record Lane(RecordKind kind, int y, int bottom, List<Dot> dots, List<Band> bands, List<Planned> planned) {

        /** The first band of each rule, beside which the rule is named. */
        public List<Band> rules() {
            Set<Integer> named = new HashSet<>();
            return bands.stream().filter(band -> named.add(band.y())).toList();
        }
    }

    /** @param before where other days lie on which it was said to be held */
    record Dot(int x, int y, Line line, List<Integer> before) {}

    /** @param inherits another unit went on in this bureau in that period, so that what it held before counts too */
    record Band(int x, int y, int width, int height, Cell cell, boolean inherits) {}

    /** A stretch in which an item of a plan is to be carried out. */
    record Planned(int x, int y, int width, int height, Window window) {}

    record Mark(int x, Reorganisation what) {}

    static TimelineChart of(Timeline timeline, LocalDate today) {
        return of(timeline, today, List.of(), List.of(), List.of());
    }

    static TimelineChart of(
            Timeline timeline,
            LocalDate today,
            Collection<Cell> cells,
            List<Reorganisation> reorganised,
            List<Window> windows) {
        Scale scale = Scale.ofYear(timeline.year(), LEFT, RIGHT);
        List<Lane> lanes = new ArrayList<>();
        int bottom = TOP;
        for (RecordKind kind : RecordKind.values()) {
            List<Cell> own = cells.stream()
                    .filter(cell -> cell.verdict().state() != State.NOT_APPLICABLE)
                    .filter(cell -> KindOfRecord.of(cell.verdict().rule())
                            .filter(kind::equals)
                            .isPresent())
                    .toList();
            Lane lane = lane(
                    kind,
                    timeline,
                    own,
                    reorganised,
                    kind == RecordKind.PUBLICITY_PLAN ? windows : List.of(),
                    scale,
                    bottom);
            lanes.add(lane);
            bottom = lane.bottom();
        }
        List<Month> months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Month(month, scale.x(LocalDate.of(timeline.year(), month, 1))))
                .toList();
        List<Mark> marks = reorganised.stream()
                .map(change -> new Mark(scale.x(change.on()), change))
                .toList();
        Integer now = today.getYear() == timeline.year() ? scale.x(today) : null;
        return new TimelineChart(WIDTH, bottom, LEFT, RIGHT, months, lanes, marks, now);
    }

    /** Dots that would overlap go to a row below, and the lane grows with them. */
    private static Lane lane(
            RecordKind kind,
            Timeline timeline,
            List<Cell> cells,
            List<Reorganisation> reorganised,
            List<Window> windows,
            Scale scale,
            int top) {
        List<Integer> endOfRow = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        for (Line line : timeline.entries()) {
            if (line.kind() == kind) {
                int x = scale.x(line.heldOn());
                int row = firstFree(endOfRow, x);
                dots.add(new Dot(
                        x,
                        top + LANE_PADDING + ROW / 2 + row * ROW,
                        line,
                        line.before().stream()
                                .filter(day -> day.getYear() == timeline.year())
                                .map(scale::x)
                                .toList()));
            }
        }
        int dotted = 2 * LANE_PADDING + ROW * Math.max(1, endOfRow.size());
        List<Band> bands = bands(cells, reorganised, scale, top + dotted - LANE_PADDING / 2);
        int rows = (int) bands.stream().mapToInt(Band::y).distinct().count();
        int banded = top + dotted + rows * BAND_ROW;
        List<Planned> planned = planned(windows, scale, banded - LANE_PADDING / 2);
        int stretches = (int) planned.stream().mapToInt(Planned::y).distinct().count();
        return new Lane(kind, top + dotted / 2, banded + stretches * BAND_ROW, dots, bands, planned);
    }

    /** Stretches that overlap go to a row below. */
    private static List<Planned> planned(List<Window> windows, Scale scale, int top) {
        List<Integer> endOfRow = new ArrayList<>();
        List<Planned> planned = new ArrayList<>();
        for (Window window : windows) {
            int x = scale.x(window.from());
            int width = Math.max(BAND, scale.x(window.to()) - x);
            int row = firstEnded(endOfRow, x);
            endOfRow.set(row, x + width + 2);
            planned.add(new Planned(x, top + row * BAND_ROW, width, BAND, window));
        }
        return planned;
    }

    private static int firstEnded(List<Integer> endOfRow, int x) {
        for (int row = 0; row < endOfRow.size(); row++) {
            if (endOfRow.get(row) <= x) {
                return row;
            }
        }
        endOfRow.add(x);
        return endOfRow.size() - 1;
    }

    private static List<Band> bands(List<Cell> cells, List<Reorganisation> reorganised, Scale scale, int top) {
        Map<String, Integer> rows = new LinkedHashMap<>();
        List<Band> bands = new ArrayList<>();
        for (Cell cell : cells) {
            Period period = cell.verdict().duty().period();
            int row = rows.computeIfAbsent(cell.verdict().rule().id(), _ -> rows.size());
            int x = scale.x(period.first());
            bands.add(new Band(
                    x,
                    top + row * BAND_ROW,
                    Math.max(BAND, scale.x(period.last()) - x - 1),
                    BAND,
                    cell,
                    reorganised.stream()
                            .anyMatch(change ->
                                    change.what() == Reorganisation.What.JOINED_BY && period.holds(change.on()))));
        }
        return bands;
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
