// SPDX-License-Identifier: Apache-2.0
package taizhang.query.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A line of the calendar.
 *
 * @param uid stays the same when its day changes, so that a calendar moves it and doesn't show it twice
 * @param revision grows with each change
 * @param startsAt absent for what fills a day
 */
record Appointment(
        String uid,
        long revision,
        LocalDate on,
        @Nullable LocalTime startsAt,
        @Nullable LocalTime endsAt,
        String summary,
        @Nullable String place,
        @Nullable String note,
        boolean cancelled) {}
