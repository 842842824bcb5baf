// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.figure;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 出庭率, 正职出庭率, 出声率 (F5), the first by each of the three denominators in use. */
public record CourtFigures(Rate heard, Rate notified, Rate notifiedLessExcused, Rate chief, Rate spoke) {

    /** One case-instance of one unit. */
    public record Case(boolean notified, boolean excused, boolean attended, boolean chief, boolean spoke) {}

    public static CourtFigures of(Collection<Case> cases) {
        List<Case> attended = cases.stream().filter(Case::attended).toList();
        List<Case> notified = cases.stream().filter(Case::notified).toList();
        List<Case> asked = notified.stream().filter(one -> !one.excused()).toList();
        return new CourtFigures(
                new Rate(Formula.F5_HEARD, attended.size(), cases.size()),
                rate(Formula.F5_NOTIFIED, notified),
                rate(Formula.F5_NOTIFIED_LESS_EXCUSED, asked),
                new Rate(Formula.F5_CHIEF, attended.stream().filter(Case::chief).count(), cases.size()),
                new Rate(Formula.F5_SPOKE, attended.stream().filter(Case::spoke).count(), attended.size()));
    }

    private static Rate rate(Formula formula, List<Case> of) {
        return new Rate(formula, of.stream().filter(Case::attended).count(), of.size());
    }

    public Stream<Rate> rates() {
        return Stream.of(heard, notified, notifiedLessExcused, chief, spoke);
    }
}
