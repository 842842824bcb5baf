// SPDX-License-Identifier: Apache-2.0
package taizhang.query.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Years;

/** The days of a ledger, both ends included. */
record Span(LocalDate from, LocalDate to) {

    static final List<String> PARTS = parts();

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int LONGEST_YEARS = 30;

    private static List<String> parts() {
        List<String> parts = new ArrayList<>(List.of("YEAR", "Q1", "Q2", "Q3", "Q4"));
        for (int month = 1; month <= 12; month++) {
            parts.add("M" + month);
        }
        return List.copyOf(parts);
    }

    Span {
        if (to.isBefore(from)) {
            throw Refused.field("to", Problem.DATE_INVALID, "before_start");
        }
        if (to.getYear() - from.getYear() >= LONGEST_YEARS) {
            throw Refused.field("from", Problem.DATE_INVALID, "out_of_range");
        }
    }

    /** @param part of the year, the whole of it where nothing is said */
    static Span of(@Nullable Integer year, @Nullable String part, AsOf asOf) {
        int chosen = Years.of(year, asOf).chosen();
        String wanted = part == null || part.isBlank() ? PARTS.getFirst() : part;
        if (!PARTS.contains(wanted)) {
            throw Refused.field("part", Problem.CHOICE_UNKNOWN);
        }
        int number = wanted.equals("YEAR") ? 0 : Integer.parseInt(wanted.substring(1));
        return switch (wanted.charAt(0)) {
            case 'Q' -> months(YearMonth.of(chosen, number * 3 - 2), YearMonth.of(chosen, number * 3));
            case 'M' -> months(YearMonth.of(chosen, number), YearMonth.of(chosen, number));
            default -> months(YearMonth.of(chosen, 1), YearMonth.of(chosen, 12));
        };
    }

    private static Span months(YearMonth first, YearMonth last) {
        return new Span(first.atDay(1), last.atEndOfMonth());
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** {@code 2026}, {@code 2026Q3}, {@code 202607}, or both days. */
    String shortly() {
        int year = from.getYear();
        for (String part : PARTS) {
            if (equals(of(year, part, AsOf.now(to)))) {
                return switch (part.charAt(0)) {
                    case 'Q' -> year + part;
                    case 'M' -> YearMonth.from(from).format(DateTimeFormatter.ofPattern("yyyyMM"));
                    default -> Integer.toString(year);
                };
            }
        }
        return from.format(DAY) + "-" + to.format(DAY);
    }
}
