// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import taizhang.storage.Commit;

/**
 * Sees to it that one insert is in flight at a time. What queues up behind it becomes the next one, by a thread of our
 * own; a caller who is alone is spared the two changes of thread and writes by itself.
 */
final class Writer implements AutoCloseable {

    private static final long ALONE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Appender appender;
    private final WriteQueue queue = new WriteQueue();
    private final ReentrantLock writing = new ReentrantLock();
    private final Thread thread;
    private volatile long lastQueued = System.nanoTime() - ALONE_NANOS;

    private Writer(Appender appender) {
        this.appender = appender;
        this.thread = Thread.ofPlatform().name("ledger-writer").daemon().unstarted(this::run);
    }

    static Writer start(Appender appender) {
        Writer writer = new Writer(appender);
        writer.thread.start();
        return writer;
    }

    /** Returns once it is durable. */
    Commit write(Write write) {
        requireNotWriting();
        if (isAlone() && writing.tryLock()) {
            try {
                queue.requireOpen();
                appender.append(List.of(write));
            } finally {
                writing.unlock();
            }
        } else {
            lastQueued = System.nanoTime();
            queue.add(List.of(write));
        }
        return write.await();
    }

    /** Returns once all are durable; those after one that was refused are refused too. */
    void write(List<Write> writes) {
        requireNotWriting();
        queue.add(writes);
        RuntimeException refusal = null;
        for (Write write : writes) {
            try {
                write.await();
            } catch (RuntimeException e) {
                refusal = refusal == null ? e : refusal;
            }
        }
        if (refusal != null) {
            throw refusal;
        }
    }

    int waiting() {
        return queue.length();
    }

    private void requireNotWriting() {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("a commit's signal must not write: it would wait for itself");
        }
    }

    /** An interrupted caller would tear the connection under its own command. */
    private boolean isAlone() {
        return System.nanoTime() - lastQueued > ALONE_NANOS
                && !Thread.currentThread().isInterrupted();
    }

    private void run() {
        while (queue.await()) {
            writing.lock();
            try {
                appender.append(queue.take());
            } finally {
                writing.unlock();
            }
        }
    }

    /** Returns once all that was handed in is written and the thread has ended. */
    @Override
    public void close() {
        queue.close();
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
