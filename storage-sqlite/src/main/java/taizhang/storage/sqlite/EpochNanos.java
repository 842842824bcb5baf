// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.time.Instant;

/** Times as the integers SQLite compares: nanoseconds since 1970, which reach from 1677 to 2262. */
final class EpochNanos {

    private static final long PER_SECOND = 1_000_000_000;
    private static final Instant EARLIEST = Instant.ofEpochSecond(Long.MIN_VALUE / PER_SECOND);
    private static final Instant LATEST = Instant.ofEpochSecond(Long.MAX_VALUE / PER_SECOND);

    private EpochNanos() {}

    static long of(Instant time) {
        if (time.isBefore(EARLIEST) || time.isAfter(LATEST)) {
            throw new IllegalArgumentException(
                    "the log keeps times from %s to %s, not %s".formatted(EARLIEST, LATEST, time));
        }
        return time.getEpochSecond() * PER_SECOND + time.getNano();
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(0, nanos);
    }
}
