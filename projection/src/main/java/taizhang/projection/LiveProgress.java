// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Keeps, for each projection of this process, the last position whose documents are written. */
final class LiveProgress implements Progress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Map<String, Long> positions = new HashMap<>();
    private final Set<String> stuck = ConcurrentHashMap.newKeySet();
    private final long headAtStart;

    LiveProgress(Collection<String> projections, long headAtStart) {
        projections.forEach(name -> positions.put(name, 0L));
        this.headAtStart = headAtStart;
    }

    /** Called once a batch's documents are written, also when none of its facts concerned the view. */
    void passed(String projection, long position) {
        stuck.remove(projection);
        lock.lock();
        try {
            if (positions.merge(projection, position, Math::max) == position) {
                advanced.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Called when a batch could not be folded; it will be tried again. */
    void stuck(String projection) {
        stuck.add(projection);
    }

    boolean isStuck(String projection) {
        return stuck.contains(projection);
    }

    @Override
    public long position() {
        lock.lock();
        try {
            return slowest();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean awaitPassed(long position, Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (slowest() < position && left > 0) {
                left = advanced.awaitNanos(left);
            }
            return slowest() >= position;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean caughtUp() {
        return position() >= headAtStart;
    }

    private long slowest() {
        return positions.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    }
}
