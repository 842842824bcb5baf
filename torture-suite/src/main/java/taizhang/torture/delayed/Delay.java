// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.delayed;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A time between nothing and the longest; often nothing, so that some overtake others. */
record Delay(long longestMillis) {

    void pass() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        if (random.nextInt(3) > 0) {
            long until = System.nanoTime() + TimeUnit.MICROSECONDS.toNanos(random.nextLong(1 + longestMillis * 1_000));
            for (long left = until - System.nanoTime(); left > 0; left = until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
