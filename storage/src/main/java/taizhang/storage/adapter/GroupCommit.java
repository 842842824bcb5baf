// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.adapter;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import taizhang.storage.StoreUnavailable;

/**
 * Sees to it that one batch at a time is on its way to the database. What queues up behind it becomes the next one,
 * written by a thread of our own, so that many callers share the cost of one journey; a caller who is alone is spared
 * the two changes of thread and writes by itself. Callers wait for their answers, which bounds the queue.
 */
public final class GroupCommit<W> implements AutoCloseable {

    /** What is done with those who wait. */
    public interface Writing<W> {

        /** Takes from the front what may go together, at least one, into a list of the writer's own. */
        List<W> next(Deque<W> waiting);

        /**
         * Answers each of them, one way or the other, and so those it took from {@link GroupCommit#more} meanwhile. One
         * thread at a time is in here.
         */
        void write(List<W> batch);
    }

    private static final long ALONE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Writing<W> database;
    private final LongSupplier nanoTime;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<W> waiting = new ArrayDeque<>();
    private final Thread thread;

    /** When somebody last queued, or a journey that somebody had queued for came to its end. */
    private volatile long lastShared;

    private boolean closed;
    private @Nullable StoreUnavailable stopped;

    private GroupCommit(Writing<W> database, LongSupplier nanoTime) {
        this.database = database;
        this.nanoTime = nanoTime;
        this.lastShared = nanoTime.getAsLong() - ALONE_NANOS;
        // A platform thread: a virtual one would hold its carrier through every fsync.
        this.thread = Thread.ofPlatform().name("ledger-writer").daemon().unstarted(this::run);
    }

    public static <W> GroupCommit<W> start(Writing<W> database) {
        return start(database, System::nanoTime);
    }

    static <W> GroupCommit<W> start(Writing<W> database, LongSupplier nanoTime) {
        GroupCommit<W> group = new GroupCommit<>(database, nanoTime);
        group.thread.start();
        return group;
    }

    /**
     * Returns when it is written, or queued to be; its answer is the caller's to await.
     *
     * @throws StoreUnavailable when no more writes are taken
     * @throws IllegalStateException in the midst of a write, which would wait for itself
     */
    public void add(W write) {
        requireNotWriting();
        if (!isAlone() || !writing.tryLock()) {
            lastShared = nanoTime.getAsLong();
            queue(List.of(write));
            return;
        }
        try {
            requireOpen();
            database.write(database.next(new ArrayDeque<>(List.of(write))));
        } finally {
            writing.unlock();
        }
    }

    /** The same for several, which nobody else's come between. */
    public void addAll(List<W> writes) {
        requireNotWriting();
        queue(writes);
    }

    private void queue(List<W> writes) {
        lock.lock();
        try {
            requireOpen();
            waiting.addAll(writes);
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    public int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more; returns those who are waiting, who are the caller's to answer. */
    public List<W> stop(StoreUnavailable cause) {
        lock.lock();
        try {
            stopped = cause;
            List<W> left = List.copyOf(waiting);
            waiting.clear();
            return left;
        } finally {
            lock.unlock();
        }
    }

    private void requireNotWriting() {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a commit's signal must not write: it would wait for itself");
        }
    }

    private void requireOpen() {
        lock.lock();
        try {
            if (stopped != null) {
                // Each caller throws an exception of its own, with its own stack trace.
                throw new StoreUnavailable(String.valueOf(stopped.getMessage()), stopped, stopped.isFull());
            }
            if (closed) {
                throw new StoreUnavailable("The ledger is closed");
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Those whom a journey carried are about to come again, and to begin one for the first of them alone would make all
     * others wait for it: on a slow disk there would hardly be another journey with company. An interrupted caller would
     * tear a network connection under its own command.
     */
    private boolean isAlone() {
        return nanoTime.getAsLong() - lastShared >= ALONE_NANOS
                && !Thread.currentThread().isInterrupted();
    }

    private void run() {
        while (await()) {
            writing.lock();
            try {
                List<W> batch = more();
                if (!batch.isEmpty()) {
                    database.write(batch);
                    lastShared = nanoTime.getAsLong();
                }
            } finally {
                writing.unlock();
            }
        }
    }

    /** Waits for the next write; false means closed and drained. */
    private boolean await() {
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

    /** Those who came while the batch was being written, as far as they may go with it; for who writes it. */
    public List<W> more() {
        lock.lock();
        try {
            return waiting.isEmpty() ? List.of() : database.next(waiting);
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more writes, and returns once all that was handed in is written and the thread has ended. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        writing.lock(); // A caller who writes by itself.
        writing.unlock();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
