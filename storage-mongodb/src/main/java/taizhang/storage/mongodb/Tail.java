// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Commit;
import taizhang.storage.NewEvent;
import taizhang.storage.adapter.CommitSignals;
import taizhang.storage.adapter.Head;

/**
 * The end of the log as far as this process knows it, and the last commits before it. It moves on by what was
 * acknowledged by a majority or read from one, and by nothing else: a head seen on one server only could be taken back.
 */
final class Tail {

    private static final int KEPT = 512;
    private static final long KEPT_BYTES = 4 << 20;

    /** So many commits are sought one by one, each by its key; who is further behind asks for the last one instead. */
    private static final int STEPS = 32;

    private final Events events;
    private final Pointers pointers;
    private final KnownSequences sequences;
    private final CommitSignals signals = new CommitSignals();
    private final Lock lock = new ReentrantLock();
    private final Deque<Commit> recent = new ArrayDeque<>();
    private long recentBytes;
    private volatile Head head = Head.ofEmptyLog();

    Tail(Events events, Pointers pointers, KnownSequences sequences) {
        this.events = events;
        this.pointers = pointers;
        this.sequences = sequences;
    }

    Head head() {
        return head;
    }

    @Nullable
    Commit last() {
        lock.lock();
        try {
            return recent.peekLast();
        } finally {
            lock.unlock();
        }
    }

    CommitSignals signals() {
        return signals;
    }

    /** Finds out where the log ends now. */
    Head seek() {
        for (int step = 0; step < STEPS; step++) {
            Commit next = events.at(head.position() + 1);
            if (next == null) {
                return head;
            }
            follow(next);
        }
        return leap();
    }

    /** The same for who knows nothing of the log, or too little. */
    Head leap() {
        Commit last = events.last();
        if (last != null) {
            follow(last);
        }
        return head;
    }

    /**
     * A commit of the log, perhaps another process's, which may have died before it had set its pointers. Nobody builds
     * on it, and no reader learns of it, before they are set.
     */
    private void follow(Commit commit) {
        pointers.complete(commit);
        keep(commit);
    }

    /** A commit that stands in the log, whole. */
    void keep(Commit commit) {
        keep(commit, Slice.of(commit.events()));
    }

    /** @param slices its own */
    void keep(Commit commit, List<Slice> slices) {
        slices.forEach(slice -> sequences.reaches(slice.aggregate(), slice.last()));
        lock.lock();
        try {
            if (commit.first() <= head.position()) {
                return;
            }
            if (commit.first() != head.position() + 1) {
                recent.clear();
                recentBytes = 0;
            }
            recent.addLast(commit);
            recentBytes += bytes(commit);
            while (recent.size() > KEPT || recentBytes > KEPT_BYTES && recent.size() > 1) {
                recentBytes -= bytes(recent.removeFirst());
            }
            head = Head.after(commit);
        } finally {
            lock.unlock();
        }
    }

    private static long bytes(Commit commit) {
        long bytes = 0;
        for (NewEvent event : commit.events()) {
            bytes += event.payload().length + event.metadata().length;
        }
        return bytes;
    }

    /** Commits from the server, for who is further behind than is known here. */
    List<Commit> read(long after, int limit) {
        List<Commit> commits = events.after(after, limit);
        if (!commits.isEmpty() && commits.getLast().last() > head.position()) {
            pointers.complete(commits.getLast());
        }
        return commits;
    }

    /** The known commits that hold positions above {@code after}; null when older ones than are kept are among them. */
    @Nullable
    List<Commit> after(long after, int limit) {
        lock.lock();
        try {
            if (after >= head.position()) {
                return List.of();
            }
            if (after + 1 < recent.getFirst().first()) {
                return null;
            }
            List<Commit> found = new ArrayList<>();
            for (Commit commit : recent) {
                if (commit.last() > after && found.size() < limit) {
                    found.add(commit);
                }
            }
            return found;
        } finally {
            lock.unlock();
        }
    }
}
