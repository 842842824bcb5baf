// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.time.Instant;

/** Times as the integers SQLite compares: nanoseconds since 1970, which reach from 1677 to 2262. */
final class EpochNanos {

    private static final long PER_SECOND = 1_000_000_000;
    static final Instant EARLIEST = instant(Long.MIN_VALUE);
    static final Instant LATEST = instant(Long.MAX_VALUE);

    private EpochNanos() {}

    static long of(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "a log keeps times from %s to %s, not %s".formatted(EARLIEST, LATEST, time));
        }
        // From the second above, because the one below the earliest instant has no nanosecond count of its own.
        long second = time.getEpochSecond() + 1;
        return Math.addExact(Math.multiplyExact(second, PER_SECOND), time.getNano() - PER_SECOND);
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(0, nanos);
    }
}
