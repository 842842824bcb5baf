// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.ledger;

import java.time.Instant;
import java.util.List;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.StoredEvent;

/** A log that holds what it was given, sound or not. */
public record GivenLog(List<Commit> commits) implements CommitLog {

    @Override
    public List<Commit> read(long after, int limit) {
        return commits.stream()
                .filter(commit -> commit.last() > after)
                .limit(limit)
                .toList();
    }

    @Override
    public long head() {
        return commits.getLast().last();
    }

    @Override
    public Commit append(List<NewEvent> events) {
        throw new UnsupportedOperationException("it is only read");
    }

    @Override
    public List<StoredEvent> aggregate(String aggregate, long fromSequence) {
        throw new UnsupportedOperationException("it is only walked");
    }

    @Override
    public long lastSequence(String aggregate) {
        throw new UnsupportedOperationException("it is only walked");
    }

    @Override
    public long positionBefore(Instant instant) {
        throw new UnsupportedOperationException("it is only walked");
    }

    @Override
    public Subscription onCommit(Runnable signal) {
        throw new UnsupportedOperationException("it does not grow");
    }
}
