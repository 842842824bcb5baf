// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** How a year is cut into periods. */
public enum PeriodKind {
    QUARTER {
        @Override
        public List<Period> periodsOf(int year) {
            return IntStream.rangeClosed(1, 4).mapToObj(q -> quarter(year, q)).toList();
        }
    },
    YEAR {
        @Override
        public List<Period> periodsOf(int year) {
            LocalDate first = LocalDate.of(year, 1, 1);
            return List.of(
                    new Period("%04d".formatted(year), first, first.plusYears(1).minusDays(1)));
        }
    };

    /** In order of time. */
    public abstract List<Period> periodsOf(int year);

    private static Period quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Period(
                "%04d-Q%d".formatted(year, quarter), first, first.plusMonths(3).minusDays(1));
    }
}
