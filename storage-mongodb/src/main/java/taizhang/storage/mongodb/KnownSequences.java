// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import taizhang.storage.recent.RecentlyUsed;

/**
 * How far aggregates are known to reach. Such knowledge never becomes wrong, only old: what is in the log stays there.
 */
final class KnownSequences {

    private static final int KEPT = 65_536;

    private final Lock lock = new ReentrantLock();
    private final Map<String, Long> last = new RecentlyUsed<>(KEPT);

    /** -1 when nothing is known. */
    long last(String aggregate) {
        lock.lock();
        try {
            return last.getOrDefault(aggregate, -1L);
        } finally {
            lock.unlock();
        }
    }

    void reaches(String aggregate, long sequence) {
        lock.lock();
        try {
            last.merge(aggregate, sequence, Math::max);
        } finally {
            lock.unlock();
        }
    }
}
