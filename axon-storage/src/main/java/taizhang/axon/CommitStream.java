// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;
import taizhang.axon.CommitWindow.Page;
import taizhang.storage.CommitLog.Subscription;

/** One reader's way through the log. It waits for the log's signal and never polls; only {@link #close} may come from another thread. */
final class CommitStream implements TrackingEventStream {

    private final RecentCommits commits;
    private final Queue<TrackedEventMessage<?>> fetched = new ArrayDeque<>();
    private long position;
    private volatile boolean closed;
    private volatile @Nullable Subscription signal;

    CommitStream(RecentCommits commits, long after) {
        this.commits = commits;
        this.position = after;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return fetch() ? Optional.of(fetched.element()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long left = unit.toNanos(timeout);
        while (!closed) {
            long before = commits.arrivals().number();
            if (fetch()) {
                return true;
            }
            if (left <= 0) {
                return false;
            }
            left = commits.arrivals().await(before, left);
        }
        return false;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable(1, TimeUnit.DAYS)) {
            if (closed) {
                throw new IllegalStateException("the stream was closed");
            }
        }
        return fetched.remove();
    }

    /** The signal comes on the writer's thread and may come without anything new to read. */
    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        endSignal();
        signal = commits.arrivals().listen(callback);
        if (fetch()) {
            callback.run();
        }
        return true;
    }

    private boolean fetch() {
        while (fetched.isEmpty() && !closed) {
            Page page = commits.after(position);
            if (page == null) {
                return false;
            }
            for (TrackedEventMessage<?> message : page.messages()) {
                if (Positions.of(message.trackingToken()) > position) {
                    fetched.add(message);
                }
            }
            position = page.last();
        }
        return !closed;
    }

    @Override
    public void close() {
        closed = true;
        endSignal();
        commits.arrivals().wake();
    }

    private void endSignal() {
        Subscription current = signal;
        if (current != null) {
            current.close();
        }
    }
}
