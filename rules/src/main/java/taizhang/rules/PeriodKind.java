// SPDX-License-Identifier: Apache-2.0
package taizhang.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** How a year is cut into periods. */
public enum PeriodKind {
    MONTH {
        @Override
        List<Period> periodsOf(int year, PeriodRule rule) {
            return IntStream.rangeClosed(1, 12)
                    .mapToObj(month -> month(year, month))
                    .toList();
        }
    },
    QUARTER {
        @Override
        List<Period> periodsOf(int year, PeriodRule rule) {
            return IntStream.rangeClosed(1, 4)
                    .mapToObj(quarter -> quarter(year, quarter))
                    .toList();
        }
    },
    YEAR {
        @Override
        List<Period> periodsOf(int year, PeriodRule rule) {
            LocalDate end = LocalDate.of(year, 12, 31);
            return List.of(new Period("%04d".formatted(year), LocalDate.of(year, 1, 1), rule.lastOf(year, end), end));
        }
    },
    /** Five calendar years that end with the one reported on. */
    FIVE_YEARS {
        @Override
        List<Period> periodsOf(int year, PeriodRule rule) {
            return List.of(new Period(
                    "%04d..%04d".formatted(year - 4, year), LocalDate.of(year - 4, 1, 1), LocalDate.of(year, 12, 31)));
        }
    },
    /** Days that the rule itself names. */
    WINDOW {
        @Override
        List<Period> periodsOf(int year, PeriodRule rule) {
            if (rule.from() == null || rule.to() == null) {
                throw new IllegalStateException("a window without dates");
            }
            LocalDate first = rule.from().in(year);
            LocalDate last = rule.to().in(year);
            return first.getYear() == year ? List.of(new Period(first + ".." + last, first, last)) : List.of();
        }
    };

    /** In order of time; what is reported on in that year. */
    abstract List<Period> periodsOf(int year, PeriodRule rule);

    /** Whether its periods follow one another without a gap and never overlap. */
    boolean tilesTime() {
        return this == MONTH || this == QUARTER || this == YEAR;
    }

    private static Period month(int year, int month) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new Period(
                "%04d-%02d".formatted(year, month), first, first.plusMonths(1).minusDays(1));
    }

    private static Period quarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        return new Period(
                "%04d-Q%d".formatted(year, quarter), first, first.plusMonths(3).minusDays(1));
    }
}
