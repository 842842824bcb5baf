// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import taizhang.storage.StoreUnavailable;

/** Where callers leave their writes for the one writer. Each caller waits for its answer, which bounds the length. */
final class WriteQueue {

    private static final int BATCH = 256;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Write<?>> waiting = new ArrayDeque<>();
    private boolean closed;
    private @Nullable StoreUnavailable stopped;

    void add(Write<?> write) {
        lock.lock();
        try {
            if (stopped != null) {
                throw again(stopped);
            }
            if (closed) {
                throw new StoreUnavailable("The ledger is closed");
            }
            waiting.add(write);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    int length() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next writes, at least one; none means closed and drained. */
    List<Write<?>> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            List<Write<?>> batch = new ArrayList<>(Math.min(waiting.size(), BATCH));
            while (batch.size() < BATCH && !waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more writes; those already here are still handed out. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Fails those who are waiting and all who come. */
    void stop(StoreUnavailable cause) {
        lock.lock();
        try {
            stopped = cause;
            waiting.forEach(write -> write.fail(again(cause)));
            waiting.clear();
        } finally {
            lock.unlock();
        }
    }

    /** Each caller throws an exception of its own, with its own stack trace. */
    private static StoreUnavailable again(StoreUnavailable cause) {
        return new StoreUnavailable(String.valueOf(cause.getMessage()), cause, cause.isFull());
    }
}
