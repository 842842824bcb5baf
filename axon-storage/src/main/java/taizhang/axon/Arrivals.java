// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import taizhang.storage.CommitLog.Subscription;
import taizhang.storage.adapter.CommitSignals;

/** Where readers at the end of the log wait for the next commit, or leave word to be called. */
final class Arrivals {

    private final Lock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final CommitSignals listeners = new CommitSignals();
    private volatile long number;

    /** To be taken before one looks, and given to {@link #await} when there was nothing to see. */
    long number() {
        return number;
    }

    /** Waits until there were more than {@code seen}; returns the nanoseconds left, none or less when time ran out. */
    long await(long seen, long nanos) throws InterruptedException {
        lock.lock();
        try {
            long left = nanos;
            while (number == seen && left > 0) {
                left = more.awaitNanos(left);
            }
            return left;
        } finally {
            lock.unlock();
        }
    }

    Subscription listen(Runnable listener) {
        return listeners.subscribe(listener);
    }

    /** Runs on the writer's thread, so it only leaves a note. */
    void announce() {
        wake();
        listeners.fire();
    }

    /** Lets everyone who waits look again. */
    void wake() {
        lock.lock();
        try {
            number++;
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
