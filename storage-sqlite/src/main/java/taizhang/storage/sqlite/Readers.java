// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import taizhang.storage.StoreUnavailable;

/**
 * A few read-only sessions, opened when first needed. A native call holds the carrier of a virtual thread, so more of
 * them than there are processors would gain nothing and could hold every carrier there is; whoever finds none free
 * waits, and a virtual thread waits for nothing.
 */
final class Readers implements AutoCloseable {

    private static final int MOST = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final Database database;
    private final Semaphore free = new Semaphore(MOST);
    private final Queue<Session> idle = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    Readers(Database database) {
        this.database = database;
    }

    <T> T read(Work<T> work) {
        free.acquireUninterruptibly();
        try {
            if (closed) {
                throw new StoreUnavailable("The ledger is closed");
            }
            return readOnIdle(work);
        } catch (SQLException e) {
            throw Failures.unavailable("The ledger could not be read", e);
        } finally {
            free.release();
        }
    }

    private <T> T readOnIdle(Work<T> work) throws SQLException {
        Session known = idle.poll();
        Session session = known == null ? database.forReading() : known;
        try {
            T result = work.on(session);
            idle.add(session);
            return result;
        } catch (SQLException | RuntimeException e) {
            session.close(); // It may stand within a result that nobody will read to its end.
            throw e;
        }
    }

    @Override
    public void close() {
        free.acquireUninterruptibly(MOST);
        closed = true;
        idle.forEach(Session::close);
        idle.clear();
        free.release(MOST);
    }
}
