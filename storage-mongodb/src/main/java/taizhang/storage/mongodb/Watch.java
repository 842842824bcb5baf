// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import com.mongodb.MongoException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import taizhang.storage.CommitLog.Subscription;
import taizhang.storage.StoreUnavailable;

/** Looks out for the commits of other processes while anyone here wants to hear of them. */
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private static final long AFTER_FAILURE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Server server;
    private final Tail tail;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private int subscribers;

    /** A reader's look may have moved the head meanwhile, and a reader tells nobody. */
    private long announced;

    private volatile boolean closed;

    private Watch(Server server, Tail tail) {
        this.server = server;
        this.tail = tail;
        this.announced = tail.head().position();
        this.thread = Thread.ofPlatform().name("ledger-watch").daemon().unstarted(this::run);
    }

    static Watch start(Server server, Tail tail) {
        Watch watch = new Watch(server, tail);
        watch.thread.start();
        return watch;
    }

    Subscription begin() {
        count(1);
        AtomicBoolean ended = new AtomicBoolean();
        return () -> {
            if (ended.compareAndSet(false, true)) {
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
        boolean failed = false;
        while (isWanted()) {
            try (Lookout lookout = server.hasChangeStreams() ? new ChangeStream(server) : new Intervals()) {
                look(lookout, failed);
            } catch (MongoException | StoreUnavailable e) {
                if (!failed && !closed) {
                    LOG.warn("Commits of other processes are not seen for the moment; trying on", e);
                }
                failed = true;
                LockSupport.parkNanos(AFTER_FAILURE_NANOS);
            }
        }
    }

    /** Looks once before it waits: what came before the lookout was there is not announced by it. */
    private void look(Lookout lookout, boolean failed) {
        do {
            long known = tail.head().position();
            if (known == announced) {
                known = tail.seek().position(); // While our own commits go in at the head, there are no others'.
            }
            if (failed) {
                LOG.info("Commits of other processes are seen again");
                failed = false;
            }
            boolean more = known > announced;
            if (more) {
                announced = known;
                tail.signals().fire();
            }
            lookout.await(more);
        } while (isWanted());
    }

    /** Waits until somebody wants to hear of commits; false when it is over. */
    private boolean isWanted() {
        lock.lock();
        try {
            while (subscribers == 0 && !closed) {
                changed.await();
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
        thread.interrupt();
    }
}
