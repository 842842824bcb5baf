// SPDX-License-Identifier: Apache-2.0
package taizhang.query.asof;

import java.time.LocalDate;
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

    public static AsOf now(LocalDate today) {
        return new AsOf(null, Long.MAX_VALUE, today);
    }

    public boolean isNow() {
        return day == null;
    }

    /** Another page of this service, as of the same day. */
    public String link(String path) {
        return day == null ? path : path + (path.contains("?") ? "&" : "?") + "asOf=" + day;
    }

    public boolean knows(long factPosition) {
        return factPosition <= position;
    }
}
