// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes whatever has queued up while the last transaction was on its way to the disk
 * and makes that the next transaction, so that many callers share the cost of one fsync.
 *
 * <p>It stops at the first error of the database and is not to be started again: after a failed fsync the operating
 * system may have thrown the pages away, and a second one would then report a success that never was.
 */
final class Writer implements Writing, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final Session session;
    private final Tail tail;
    private final Checkpoint checkpoint;
    private final WriteQueue queue = new WriteQueue();
    private final Thread thread;

    private Writer(Session session, Tail tail) {
        this.session = session;
        this.tail = tail;
        this.checkpoint = new Checkpoint(session);
        // A platform thread: a virtual one would hold its carrier through every fsync.
        this.thread = Thread.ofPlatform().name("ledger-writer").daemon().unstarted(this::run);
    }

    static Writer start(Session session, Tail tail) {
        Writer writer = new Writer(session, tail);
        writer.thread.start();
        return writer;
    }

    @Override
    public <T> T write(long bytes, Work<T> work) {
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("a commit's signal must not write: it would wait for itself");
        }
        Write<T> write = new Write<>(work, bytes);
        queue.add(write);
        return write.await();
    }

    /** How many writes have queued up behind the running transaction. */
    int waiting() {
        return queue.length();
    }

    private void run() {
        List<Write<?>> batch = queue.take();
        try (session) {
            while (!batch.isEmpty()) {
                commit(batch);
                checkpoint.ifDue();
                batch = queue.take();
            }
            checkpoint.all();
        } catch (SQLException | RuntimeException | Error e) {
            queue.fail(batch, e);
            LOG.error("A write failed; the ledger takes no more until it is opened anew", e);
        }
    }

    private void commit(List<Write<?>> batch) throws SQLException {
        session.execute("BEGIN IMMEDIATE");
        for (Write<?> write : List.copyOf(batch)) {
            try {
                write.perform(session);
            } catch (RuntimeException fault) {
                // It may have written half of it. The others are innocent and begin again without it.
                session.execute("ROLLBACK");
                tail.drop();
                batch.remove(write);
                write.fail(fault);
                commit(batch);
                return;
            }
        }
        session.execute("COMMIT");
        boolean grown = tail.keep();
        for (Write<?> write : batch) {
            checkpoint.wrote(write.bytes());
            write.acknowledge();
        }
        if (grown) {
            tail.signals().fire();
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
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
