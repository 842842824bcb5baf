// SPDX-License-Identifier: Apache-2.0
package taizhang.command.shape;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days and hours; whatever is impossible or means two things is no date. */
public final class Days {

    private static final int EARLIEST_YEAR = 1949;
    private static final int LATEST_YEAR = 2100;
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern TYPED = asTyped("(?:(\\d{4})\\s*[-./年]\\s*)?(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern HOUR = asTyped("(\\d{1,2})[:\\uFF1A](\\d{2})(?::00)?");

    private Days() {}

    /** An input method set to full width writes digits and spaces that way too. */
    private static Pattern asTyped(String pattern) {
        return Pattern.compile(pattern, Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** @param thisYear the year that {@code 3月5日} means, even in January: a wrong guess would be a silent one */
    public static Optional<LocalDate> day(String text, Notation notation, int thisYear) {
        Matcher parts = (notation == Notation.JSON ? ISO : TYPED).matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(parts.group(2));
        int day = Integer.parseInt(parts.group(3));
        if (parts.group(1) != null) {
            return of(Integer.parseInt(parts.group(1)), month, day);
        }
        // 3.5 may be a number or a fraction of a list; only the Chinese way of writing goes without a year.
        if (!text.contains("月")) {
            return Optional.empty();
        }
        return of(thisYear, month, day);
    }

    static Optional<LocalTime> hour(String text) {
        Matcher parts = HOUR.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
