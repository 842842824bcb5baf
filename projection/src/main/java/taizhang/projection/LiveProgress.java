// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import taizhang.storage.UnreadableEvent;

/** Keeps, for each projection of this process, the last position whose documents are written. */
final class LiveProgress implements Progress {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition advanced = lock.newCondition();
    private final Map<String, Long> positions = new HashMap<>();
    private final Map<String, String> stuck = new ConcurrentHashMap<>();
    private final Map<String, UnreadableEvent> halted = new ConcurrentHashMap<>();
    private final long headAtStart;

    LiveProgress(Collection<String> projections, long headAtStart) {
        projections.forEach(name -> positions.put(name, 0L));
        this.headAtStart = headAtStart;
    }

    /** Called once a batch's documents are written, also when none of its facts concerned the view. */
    void passed(String projection, long position) {
        stuck.remove(projection);
        halted.computeIfPresent(projection, (_, at) -> at.position() <= position ? null : at);
        lock.lock();
        try {
            if (positions.merge(projection, position, LiveProgress::further) == position) {
                advanced.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Called when a group stops for a while; whoever waits does not wait for it until it has passed a position again. */
    void held(String projection) {
        lock.lock();
        try {
            positions.put(projection, Long.MAX_VALUE);
            advanced.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Called when a batch could not be written; it will be tried again. */
    void stuck(String projection, Throwable cause) {
        stuck.put(projection, cause.getMessage() == null ? cause.toString() : cause.getMessage());
    }

    /** Called when the log can't be read on; it will be tried again. */
    void halted(String projection, UnreadableEvent at) {
        halted.put(projection, at);
    }

    @Nullable
    UnreadableEvent haltOf(String projection) {
        return halted.get(projection);
    }

    /** Why a projection stands still. */
    Optional<String> trouble(String projection) {
        UnreadableEvent at = halted.get(projection);
        return Optional.ofNullable(at == null ? stuck.get(projection) : at.getMessage());
    }

    long position(String projection) {
        lock.lock();
        try {
            return positions.getOrDefault(projection, 0L);
        } finally {
            lock.unlock();
        }
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

    private static long further(long before, long now) {
        return before == Long.MAX_VALUE ? now : Math.max(before, now);
    }

    private long slowest() {
        return positions.values().stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
    }
}
