// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.time.Instant;
import java.util.List;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.StoredEvent;

/** A log that does what another does, but for what a test overrides. */
class ForwardingLog implements CommitLog {

    private final CommitLog log;

    ForwardingLog(CommitLog log) {
        this.log = log;
    }

    @Override
    public Commit append(List<NewEvent> events) {
        return log.append(events);
    }

    @Override
    public long head() {
        return log.head();
    }

    @Override
    public List<Commit> read(long after, int limit) {
        return log.read(after, limit);
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
        return log.onCommit(signal);
    }
}
