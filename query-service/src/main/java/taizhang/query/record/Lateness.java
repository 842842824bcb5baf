// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.clock.LedgerClock;

/**
 * How long after it was held something was first recorded (rules OPS-01): the day itself is day 0, and a third working
 * day is still in time. Corrections don't make a record late.
 *
 * @param delayWorkdays absent where the calendar of a year in between is not known; then nobody is called late
 */
public record Lateness(@Nullable Integer delayWorkdays) {

    private static final int IN_TIME = 3;

    public static Lateness of(LocalDate heldOn, Instant firstRecorded, WorkingDays workingDays) {
        OptionalInt delay = workingDays.between(heldOn, LocalDate.ofInstant(firstRecorded, LedgerClock.ZONE));
        return new Lateness(delay.isPresent() ? delay.getAsInt() : null);
    }

    public @Nullable Boolean late() {
        return delayWorkdays == null ? null : delayWorkdays > IN_TIME;
    }
}
