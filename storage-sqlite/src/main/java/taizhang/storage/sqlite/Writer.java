// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taizhang.storage.StoreUnavailable;

/**
 * The one thread that writes. It takes whatever has queued up while the last transaction was on its way to the disk
 * and makes that the next transaction, so that many callers share the cost of one fsync.
 *
 * <p>When the disk is full or someone is in the way, the writes at hand fail, the connection is dropped, and the next
 * write gets a new one that first looks where the log ends. Any other error of the database ends it for good: after a
 * failed fsync the operating system may have thrown the pages away, and a second one would then report a success that
 * never was. See docs/adr/0013.
 */
final class Writer implements Writing, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private final Database database;
    private final Tail tail;
    private final WriteQueue queue = new WriteQueue();
    private final Thread thread;
    private @Nullable Session session;
    private Checkpoint checkpoint;
    private volatile @Nullable StoreUnavailable trouble;

    private Writer(Database database, Session session, Tail tail) {
        this.database = database;
        this.session = session;
        this.tail = tail;
        this.checkpoint = new Checkpoint(session);
        // A platform thread: a virtual one would hold its carrier through every fsync.
        this.thread = Thread.ofPlatform().name("ledger-writer").daemon().unstarted(this::run);
    }

    /** @param session the first connection, which is the writer's from now on */
    static Writer start(Database database, Session session, Tail tail) {
        Writer writer = new Writer(database, session, tail);
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

    Optional<StoreUnavailable> trouble() {
        return Optional.ofNullable(trouble);
    }

    private void run() {
        List<Write<?>> batch = queue.take();
        try {
            while (!batch.isEmpty()) {
                write(batch);
                batch = queue.take();
            }
            if (session != null) {
                checkpoint.all();
                session.close();
            }
        } catch (SQLException | RuntimeException | Error e) {
            fail(batch, "A write failed, so the ledger takes no more until it is opened anew", e);
            queue.stop(Objects.requireNonNull(trouble));
        }
    }

    private void write(List<Write<?>> batch) throws SQLException {
        try {
            Session open = session == null ? openAgain() : session;
            commit(batch, open);
            checkpoint.ifDue();
        } catch (SQLException e) {
            if (!Failures.passes(e)) {
                throw e;
            }
            fail(batch, Failures.isFull(e) ? "The disk is full; make space and write again" : "Write again", e);
        }
    }

    /** What was acknowledged before the failure, a checkpoint's that is, stays acknowledged. */
    private void fail(List<Write<?>> batch, String sentence, Throwable cause) {
        StoreUnavailable failure = Failures.unavailable(sentence, cause);
        if (trouble == null) {
            // Once is enough: a full disk is written to again and again.
            LOG.error(sentence, cause);
        }
        trouble = failure;
        tail.drop();
        drop(session);
        session = null;
        batch.forEach(write -> write.fail(Failures.unavailable(sentence, cause)));
    }

    private static void drop(@Nullable Session session) {
        try {
            if (session != null) {
                session.close();
            }
        } catch (StoreUnavailable e) {
            LOG.error("The connection of the failed write could not be closed either", e);
        }
    }

    private Session openAgain() throws SQLException {
        Session open = database.forWriting();
        try {
            if (tail.startAnewAt(CommitRows.head(open))) {
                tail.signals().fire();
            }
        } catch (SQLException | RuntimeException e) {
            drop(open);
            throw e;
        }
        session = open;
        checkpoint = new Checkpoint(open);
        return open;
    }

    private void commit(List<Write<?>> batch, Session session) throws SQLException {
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
                commit(batch, session);
                return;
            }
        }
        session.execute("COMMIT");
        trouble = null;
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
