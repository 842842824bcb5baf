// SPDX-License-Identifier: Apache-2.0
package taizhang.query.asof;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader wants to know: everything known now, or what was known at the end of a day. A controller that takes one
 * understands {@code ?asOf=YYYY-MM-DD}, and its page finds it in the model as {@code asOf}.
 *
 * @param day the day asked for; absent when the reader wants what is known now
 * @param position facts above it were not known yet
 * @param today the day that deadlines are counted from
 */
public record AsOf(@Nullable LocalDate day, long position, LocalDate today) {

    /** Nobody means a day before it; far below it an instant would not fit a store's milliseconds. */
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    public static AsOf now(LocalDate today) {
        return new AsOf(null, Long.MAX_VALUE, today);
    }

    /** The same day with all that is known of it now. */
    public AsOf knownNow() {
        return new AsOf(day, Long.MAX_VALUE, today);
    }

    public boolean isNow() {
        return day == null;
    }

    /** Another page of this service, as of the same day. */
    public String link(String path) {
        return day == null ? path : path + (path.contains("?") ? "&" : "?") + "asOf=" + day;
    }

    /** Nothing had been recorded yet by the end of that day. */
    public boolean isBeforeEverything() {
        return position == 0;
    }

    /** The last four before the day that the page speaks of, the latest first. */
    public List<LocalDate> quarterEnds() {
        LocalDate quarter =
                today.withMonth(today.get(IsoFields.QUARTER_OF_YEAR) * 3 - 2).withDayOfMonth(1);
        return Stream.iterate(quarter, first -> first.minusMonths(3))
                .limit(4)
                .map(first -> first.minusDays(1))
                .filter(day -> !day.isBefore(EARLIEST))
                .toList();
    }

    public boolean knows(long factPosition) {
        return factPosition <= position;
    }
}
