// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taizhang.storage.CommitLog.Subscription;
import taizhang.storage.StoreUnavailable;

/**
 * Looks out for the commits of other processes while anyone here wants to hear of them: at the next position, by its key,
 * more often while something comes and less often while nothing does.
 */
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(8);
    private static final long AFTER_FAILURE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Tail tail;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private int subscribers;
    private boolean closed;

    private Watch(Tail tail) {
        this.tail = tail;
        this.thread = Thread.ofPlatform().name("ledger-watch").daemon().unstarted(this::run);
    }

    static Watch start(Tail tail) {
        Watch watch = new Watch(tail);
        watch.thread.start();
        return watch;
    }

    Subscription begin() {
        count(1);
        boolean[] ended = {false};
        return () -> {
            if (!ended[0]) {
                ended[0] = true;
                count(-1);
            }
        };
    }

    private void count(int more) {
        lock.lock();
        try {
            subscribers += more;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        long pause = SHORTEST_NANOS;
        boolean failing = false;
        while (await(pause)) {
            try {
                long before = tail.head().position();
                boolean more = tail.seek().position() > before;
                if (more) {
                    tail.signals().fire();
                }
                pause = more ? SHORTEST_NANOS : Math.min(2 * pause, LONGEST_NANOS);
                failing = false;
            } catch (StoreUnavailable e) {
                if (!failing) {
                    LOG.warn("Commits of other processes can't be seen for the moment", e);
                }
                failing = true;
                pause = AFTER_FAILURE_NANOS;
            }
        }
    }

    /** Waits that long, and longer while nobody wants to know; false when it is over. */
    private boolean await(long nanos) {
        lock.lock();
        try {
            for (long left = nanos; !closed && (left > 0 || subscribers == 0); ) {
                if (subscribers == 0) {
                    changed.awaitUninterruptibly();
                } else {
                    left = changed.awaitNanos(left);
                }
            }
            return !closed;
        } catch (InterruptedException e) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
