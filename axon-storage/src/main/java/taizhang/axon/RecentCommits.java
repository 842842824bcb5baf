// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.CommitLog.Subscription;

/**
 * The newest commits, read and decoded once for all streams of this process. A stream that is further behind reads the
 * log by itself until it has caught up.
 */
final class RecentCommits implements AutoCloseable {

    private static final int READ_AT_ONCE = 256;

    /** Consecutive messages; upcasters may have made more or fewer of them than there are positions. */
    record Page(long after, long last, List<TrackedEventMessage<?>> messages) {}

    private final CommitLog log;
    private final Function<Commit, List<TrackedEventMessage<?>>> decode;
    private final int kept;
    private final Subscription subscription;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private final Lock refreshing = new ReentrantLock();
    private volatile Window window;
    private volatile boolean stale;

    private final Lock waiting = new ReentrantLock();
    private final Condition arrived = waiting.newCondition();
    private volatile long arrivals;

    /** @param kept how many commits stay in memory */
    RecentCommits(CommitLog log, Function<Commit, List<TrackedEventMessage<?>>> decode, int kept) {
        this.log = log;
        this.decode = decode;
        this.kept = kept;
        this.subscription = log.onCommit(this::arrive);
        this.window = new Window(log.head(), List.of());
    }

    /** The next messages after a position, null at the end of the log; it does not wait. */
    @Nullable
    Page after(long position) {
        Window current = window;
        if (stale && position >= current.last()) {
            current = refresh();
        }
        return position < current.after ? readAhead(position) : current.next(position);
    }

    private @Nullable Page readAhead(long position) {
        List<Page> pages = decode(log.read(position, READ_AT_ONCE));
        return pages.isEmpty()
                ? null
                : new Page(
                        position,
                        pages.getLast().last(),
                        pages.stream().flatMap(page -> page.messages().stream()).toList());
    }

    private Window refresh() {
        refreshing.lock();
        try {
            Window before = window;
            while (stale) {
                // Before the read, so that a commit which lands meanwhile is not forgotten.
                stale = false;
                try {
                    List<Commit> commits = log.read(window.last(), READ_AT_ONCE);
                    window = window.plus(decode(commits), kept);
                    if (commits.size() == READ_AT_ONCE || window.last() < lastOf(commits)) {
                        stale = true;
                    }
                } catch (RuntimeException e) {
                    stale = true;
                    if (window.last() == before.last()) {
                        throw e;
                    }
                    // What came before the failure is served first; whoever asks next meets the failure again.
                    return window;
                }
            }
            return window;
        } finally {
            refreshing.unlock();
        }
    }

    private static long lastOf(List<Commit> commits) {
        return commits.isEmpty() ? 0 : commits.getLast().last();
    }

    /** As many as can be decoded: what stands before a broken commit is served, the next call meets the broken one first. */
    private List<Page> decode(List<Commit> commits) {
        List<Page> pages = new ArrayList<>(commits.size());
        for (Commit commit : commits) {
            try {
                pages.add(new Page(commit.first() - 1, commit.last(), decode.apply(commit)));
            } catch (RuntimeException e) {
                if (pages.isEmpty()) {
                    throw e;
                }
                return pages;
            }
        }
        return pages;
    }

    /** Runs on the writer's thread, so it only leaves a note. */
    private void arrive() {
        stale = true;
        wake();
        listeners.forEach(Runnable::run);
    }

    /** Lets everyone who waits look again. */
    void wake() {
        waiting.lock();
        try {
            arrivals++;
            arrived.signalAll();
        } finally {
            waiting.unlock();
        }
    }

    /** To be taken before looking, and given to {@link #awaitArrival} when there was nothing. */
    long arrivals() {
        return arrivals;
    }

    /** Waits for an arrival after the given one; returns the nanoseconds left, none or less when time ran out. */
    long awaitArrival(long since, long nanos) throws InterruptedException {
        waiting.lock();
        try {
            long left = nanos;
            while (arrivals == since && left > 0) {
                left = arrived.awaitNanos(left);
            }
            return left;
        } finally {
            waiting.unlock();
        }
    }

    Subscription onArrival(Runnable listener) {
        Runnable own = listener::run;
        listeners.add(own);
        return () -> listeners.remove(own);
    }

    @Override
    public void close() {
        subscription.close();
    }

    /** Never changed in place, so that readers need no lock. */
    private record Window(long after, List<Page> pages) {

        long last() {
            return pages.isEmpty() ? after : pages.getLast().last();
        }

        @Nullable
        Page next(long position) {
            int low = 0;
            int high = pages.size();
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pages.get(middle).last() <= position) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low == pages.size() ? null : pages.get(low);
        }

        Window plus(List<Page> newer, int kept) {
            List<Page> all = new ArrayList<>(pages);
            all.addAll(newer);
            int from = Math.max(0, all.size() - kept);
            return new Window(from == 0 ? after : all.get(from - 1).last(), List.copyOf(all.subList(from, all.size())));
        }
    }
}
