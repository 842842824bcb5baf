// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.check;

import java.time.Instant;
import java.util.List;
import taizhang.storage.ChainBroken;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.StoredEvent;

/** Commits as someone put them down, sound or not, read as a log. */
record WrittenDown(List<Commit> commits, long head, long unreadable) implements CommitLog {

    static WrittenDown of(List<Commit> commits) {
        return unreadableAt(Long.MAX_VALUE, commits);
    }

    /** A page with the commit that begins here can't be read at all. */
    static WrittenDown unreadableAt(long first, List<Commit> commits) {
        return new WrittenDown(commits, commits.getLast().last(), first);
    }

    @Override
    public List<Commit> read(long after, int limit) {
        List<Commit> page = commits.stream()
                .filter(commit -> commit.last() > after)
                .limit(limit)
                .toList();
        if (page.stream().anyMatch(commit -> commit.first() == unreadable)) {
            throw new ChainBroken(unreadable, "a text is not UTF-8");
        }
        return page;
    }

    @Override
    public Commit append(List<NewEvent> events) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<StoredEvent> aggregate(String aggregate, long fromSequence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long lastSequence(String aggregate) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long positionBefore(Instant instant) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Subscription onCommit(Runnable signal) {
        throw new UnsupportedOperationException();
    }
}
