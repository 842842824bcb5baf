// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.delayed;

import java.time.Instant;
import java.util.List;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.StoredEvent;

/** A log that is slow to take a commit, slow to acknowledge it, slow to read and slow to tell that it has grown. */
final class SlowLog implements CommitLog {

    private final CommitLog log;
    private final Delay delay;

    SlowLog(CommitLog log, Delay delay) {
        this.log = log;
        this.delay = delay;
    }

    @Override
    public Commit append(List<NewEvent> events) {
        delay.pass();
        Commit commit = log.append(events);
        delay.pass();
        return commit;
    }

    @Override
    public long head() {
        return log.head();
    }

    @Override
    public List<Commit> read(long after, int limit) {
        List<Commit> commits = log.read(after, limit);
        delay.pass();
        return commits;
    }

    @Override
    public List<StoredEvent> aggregate(String aggregate, long fromSequence) {
        return log.aggregate(aggregate, fromSequence);
    }

    @Override
    public long lastSequence(String aggregate) {
        return log.lastSequence(aggregate);
    }

    @Override
    public long positionBefore(Instant instant) {
        return log.positionBefore(instant);
    }

    @Override
    public Subscription onCommit(Runnable signal) {
        return log.onCommit(() -> Thread.ofVirtual().start(() -> {
            delay.pass();
            signal.run();
        }));
    }
}
