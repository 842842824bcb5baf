// SPDX-License-Identifier: Apache-2.0
package taizhang.query.home;

import java.time.Month;
import java.util.List;
import java.util.stream.Stream;
import taizhang.api.record.RecordKind;
import taizhang.query.city.CityOverview;
import taizhang.query.city.Counts;

/** The city's year, a line for each kind: how many records, this month and this year. */
record CityAtAGlance(int year, List<Line> lines, int month, int all) {

    record Line(RecordKind kind, int month, int year) {}

    static CityAtAGlance of(CityOverview overview, Month now) {
        Counts totals = overview.totals();
        return new CityAtAGlance(
                overview.year(),
                Stream.of(RecordKind.values())
                        .map(kind -> new Line(kind, totals.in(now.getValue(), kind), totals.total(kind)))
                        .toList(),
                totals.in(now.getValue()),
                totals.total());
    }
}
