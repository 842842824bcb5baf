// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import taizhang.storage.StoreUnavailable;

/** Where callers leave their writes for the one writer. Each caller waits for its answer, which bounds the length. */
final class WriteQueue {

    private static final int BATCH = 256;
    private static final int BATCH_BYTES = 8 << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<Write> waiting = new ArrayDeque<>();
    private boolean closed;

    void add(List<Write> writes) {
        lock.lock();
        try {
            requireOpen();
            waiting.addAll(writes);
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

    void requireOpen() {
        lock.lock();
        try {
            if (closed) {
                throw new StoreUnavailable("The ledger is closed");
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the next write; false means closed and drained. */
    boolean await() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            return !waiting.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /**
     * The next writes that may go into one command. One of several aggregates goes alone. Two for the same place go
     * apart, in their order: one of them is refused, and so by itself costs nobody a second try.
     */
    List<Write> take() {
        lock.lock();
        try {
            List<Write> batch = new ArrayList<>();
            List<Write> later = new ArrayList<>();
            Set<String> aggregates = new HashSet<>();
            long bytes = 0;
            while (!waiting.isEmpty() && batch.size() < BATCH) {
                Write next = waiting.element();
                bytes += next.bytes();
                if (!batch.isEmpty() && (bytes > BATCH_BYTES || next.ofSeveral())) {
                    break;
                }
                waiting.remove();
                boolean alone = aggregates.add(next.first().aggregate());
                (alone || next.wasGiven() ? batch : later).add(next);
                if (next.ofSeveral()) {
                    break;
                }
            }
            later.reversed().forEach(waiting::addFirst);
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
}
