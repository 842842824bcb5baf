// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.adapter.GroupCommit;

/**
 * The way to the one connection that writes. Whatever has queued up while the last transaction was on its way to the disk
 * becomes the next one.
 *
 * <p>When the disk is full or someone is in the way, the writes at hand fail, the connection is dropped, and the next
 * write gets a new one that first looks where the log ends. Any other error of the database ends it for good: after a
 * failed fsync the operating system may have thrown the pages away, and a second one would then report a success that
 * never was. See docs/adr/0013.
 */
final class Writer implements Writing, GroupCommit.Writing<Write<?>>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);

    private static final int BATCH = 256;

    private final Database database;
    private final Tail tail;
    private final GroupCommit<Write<?>> group;
    private @Nullable Session session;
    private Checkpoint checkpoint;
    private volatile @Nullable StoreUnavailable trouble;

    /** @param session the first connection, which is the writer's from now on */
    Writer(Database database, Session session, Tail tail) {
        this.database = database;
        this.session = session;
        this.tail = tail;
        this.checkpoint = new Checkpoint(session);
        this.group = GroupCommit.start(this);
    }

    @Override
    public <T> T write(long bytes, Work<T> work) {
        Write<T> write = new Write<>(work, bytes);
        group.add(write);
        return write.await();
    }

    /** How many writes have queued up behind the running transaction. */
    int waiting() {
        return group.waiting();
    }

    Optional<StoreUnavailable> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public List<Write<?>> next(Deque<Write<?>> waiting) {
        List<Write<?>> batch = new ArrayList<>(Math.min(waiting.size(), BATCH));
        while (batch.size() < BATCH && !waiting.isEmpty()) {
            batch.add(waiting.remove());
        }
        return batch;
    }

    @Override
    public void write(List<Write<?>> batch) {
        try {
            Session open = session == null ? openAgain() : session;
            commit(batch, open);
            checkpoint.ifDue();
        } catch (SQLException e) {
            if (Failures.passes(e)) {
                fail(batch, Failures.isFull(e) ? "The disk is full; make space and write again" : "Write again", e);
            } else {
                endWith(batch, e);
            }
        } catch (RuntimeException | Error e) {
            endWith(batch, e);
        }
    }

    private void endWith(List<Write<?>> batch, Throwable cause) {
        StoreUnavailable failure =
                fail(batch, "A write failed, so the ledger takes no more until it is opened anew", cause);
        group.stop(failure).forEach(write -> write.fail(failure));
    }

    /** What was acknowledged before the failure, a checkpoint's that is, stays acknowledged. */
    private StoreUnavailable fail(List<Write<?>> batch, String sentence, Throwable cause) {
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
        return failure;
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
        session.prepare("BEGIN IMMEDIATE").execute();
        for (int done = 0; done < batch.size(); done++) {
            Write<?> write = batch.get(done);
            try {
                write.perform(session);
            } catch (RuntimeException fault) {
                // It may have written half of it. The others are innocent and begin again without it.
                session.execute("ROLLBACK");
                CommitRows.forget(session);
                tail.drop();
                batch.remove(write);
                write.fail(fault);
                commit(batch, session);
                return;
            }
            if (done == batch.size() - 1 && batch.size() < BATCH) {
                batch.addAll(group.more());
            }
        }
        CommitRows.flush(session);
        session.prepare("COMMIT").execute();
        trouble = null;
        boolean grown = tail.keep();
        checkpoint.wrote(batch);
        batch.forEach(Write::acknowledge);
        if (grown) {
            tail.signals().fire();
        }
    }

    /** Returns once all that was handed in is written and the file needs no recovery. */
    @Override
    public void close() {
        group.close();
        if (session == null) {
            return;
        }
        try {
            checkpoint.all();
            session.close();
            session = null;
        } catch (SQLException | RuntimeException e) {
            fail(List.of(), "The ledger could not be closed as it should; the next start makes up for it", e);
        }
    }
}
