// SPDX-License-Identifier: Apache-2.0
package taizhang.web.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * Domain time, in Asia/Shanghai. In a real folder it is the system's clock; while a story is played it stands at the
 * line's instant; afterwards it runs on by a constant offset. Sessions, leases and limits never use it.
 */
public final class LedgerClock extends Clock {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Clock system;
    private final ZoneId zone;
    private final Time time;

    public LedgerClock(Clock system) {
        this(system, ZONE, new Time(system::instant));
    }

    private LedgerClock(Clock system, ZoneId zone, Time time) {
        this.system = system;
        this.zone = zone;
        this.time = time;
    }

    public void standAt(Instant instant) {
        time.now = () -> instant;
    }

    /** From now on the clock runs at the system's pace, ahead of it (or behind, when negative) by the offset. */
    public void runWithOffset(Duration offset) {
        time.now = () -> system.instant().plus(offset);
    }

    /** How far this clock is ahead of the system's at this moment. */
    public Duration offset() {
        return Duration.between(system.instant(), instant());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(instant(), ZONE);
    }

    @Override
    public Instant instant() {
        return time.now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new LedgerClock(system, other, time);
    }

    /** Shared by all zones of one clock. */
    private static final class Time {
        volatile Supplier<Instant> now;

        Time(Supplier<Instant> now) {
            this.now = now;
        }
    }
}
