// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.workload;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Ids that grow with time, as the forms make them (UUIDv7), without the price of true randomness. */
public final class Ids {

    private static final long VERSION = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private static final AtomicLong MADE = new AtomicLong(System.currentTimeMillis() << 12);

    private Ids() {}

    public static String next() {
        long made = MADE.getAndIncrement();
        long millis = made >>> 12;
        return new UUID(millis << 16 | VERSION | made & 0xfff, VARIANT | made * 0x9E3779B97F4A7C15L >>> 2).toString();
    }
}
