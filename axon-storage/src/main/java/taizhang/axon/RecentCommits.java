// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import taizhang.axon.CommitWindow.Page;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.CommitLog.Subscription;

/**
 * The newest commits, read and decoded once for all streams of this process. A stream that is further behind reads the
 * log by itself until it has caught up.
 */
final class RecentCommits implements AutoCloseable {

    private static final int READ_AT_ONCE = 256;

    private final CommitLog log;
    private final Function<Commit, List<TrackedEventMessage<?>>> decode;
    private final int kept;
    private final Arrivals arrivals = new Arrivals();
    private final Subscription subscription;
    private final Lock refreshing = new ReentrantLock();
    private volatile CommitWindow window;
    private volatile boolean stale;

    /** @param kept how many commits stay in memory */
    RecentCommits(CommitLog log, Function<Commit, List<TrackedEventMessage<?>>> decode, int kept) {
        this.log = log;
        this.decode = decode;
        this.kept = kept;
        this.subscription = log.onCommit(this::arrive);
        this.window = new CommitWindow(log.head(), List.of());
    }

    private void arrive() {
        stale = true;
        arrivals.announce();
    }

    Arrivals arrivals() {
        return arrivals;
    }

    /** The next messages after a position, null at the end of the log; it does not wait. */
    @Nullable
    Page after(long position) {
        CommitWindow current = window;
        if (stale && position >= current.last()) {
            current = refresh();
        }
        return position < current.after() ? readAhead(position) : current.next(position);
    }

    private @Nullable Page readAhead(long position) {
        List<Page> pages = decode(log.read(position, READ_AT_ONCE));
        if (pages.isEmpty()) {
            return null;
        }
        List<TrackedEventMessage<?>> messages = new ArrayList<>();
        pages.forEach(page -> messages.addAll(page.messages()));
        return new Page(position, pages.getLast().last(), messages);
    }

    private CommitWindow refresh() {
        refreshing.lock();
        try {
            long before = window.last();
            while (stale) {
                // Before the read, so that a commit which lands meanwhile is not forgotten.
                stale = false;
                try {
                    readOn();
                } catch (RuntimeException e) {
                    stale = true;
                    if (window.last() == before) {
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

    private void readOn() {
        List<Commit> commits = log.read(window.last(), READ_AT_ONCE);
        List<Page> pages = decode(commits);
        window = window.plus(pages, kept);
        if (commits.size() == READ_AT_ONCE || pages.size() < commits.size()) {
            stale = true;
        }
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

    @Override
    public void close() {
        subscription.close();
    }
}
