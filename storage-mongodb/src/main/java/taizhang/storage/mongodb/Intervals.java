// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** For servers that don't tell of changes: more often while something comes, less often while nothing does. */
final class Intervals implements Lookout {

    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(8);

    private long pause = SHORTEST_NANOS;

    @Override
    public void await(boolean found) {
        pause = found ? SHORTEST_NANOS : Math.min(2 * pause, LONGEST_NANOS);
        LockSupport.parkNanos(pause);
    }
}
