// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.ArrayList;
import java.util.List;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Details;
import taizhang.api.record.RecordKind;

/**
 * The document {@code city/<year>}: every count of the year as a step function of the log position, so that the city
 * as of any day is a filter over it.
 */
record CityYear(List<Line> lines) {

    static final CityYear EMPTY = new CityYear(List.of());

    CityYear {
        lines = List.copyOf(lines);
    }

    /**
     * The records of one kind that stand in the rows of exactly these bureaus. Kept by set of bureaus and not by bureau:
     * a joint record is one step here, and so can be counted once for any circle of bureaus.
     */
    record Line(List<BureauId> bureaus, RecordKind kind, List<Step> steps) {
        Line {
            bureaus = List.copyOf(bureaus);
            steps = List.copyOf(steps);
        }

        /** How many stood in each month, January first, as of a position. */
        int[] months(long position) {
            int[] months = new int[Counts.MONTHS];
            for (Step step : steps) {
                if (step.position() <= position) {
                    months[step.month() - 1] += step.delta();
                }
            }
            return months;
        }

        private boolean holds(Place place) {
            return kind == place.kind() && bureaus.equals(place.bureaus());
        }

        private Line and(Step step) {
            List<Step> more = new ArrayList<>(steps);
            more.add(step);
            return new Line(bureaus, kind, more);
        }
    }

    /** An array on disk: a busy year has thousands of them. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    @JsonPropertyOrder({"position", "month", "delta"})
    record Step(long position, int month, int delta) {}

    /** Where in the matrix a version of a record stands. */
    record Place(int year, int month, RecordKind kind, List<BureauId> bureaus) {
        static Place of(Details details) {
            return new Place(
                    details.on().getYear(),
                    details.on().getMonthValue(),
                    details.recordKind(),
                    details.bureaus().stream().sorted().toList());
        }
    }

    static String id(int year) {
        return "city/" + year;
    }

    CityYear with(Place place, long position, int delta) {
        Step step = new Step(position, place.month(), delta);
        List<Line> changed = new ArrayList<>(lines);
        for (int i = 0; i < changed.size(); i++) {
            if (changed.get(i).holds(place)) {
                changed.set(i, changed.get(i).and(step));
                return new CityYear(changed);
            }
        }
        changed.add(new Line(place.bureaus(), place.kind(), List.of(step)));
        return new CityYear(changed);
    }
}
