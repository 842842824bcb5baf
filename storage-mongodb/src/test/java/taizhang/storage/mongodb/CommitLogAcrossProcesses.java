// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.StoredEvent;
import taizhang.storage.contract.CommitLogContract;

/** The contract between two processes: one writes, and all that it promises is seen and heard by the other. */
abstract class CommitLogAcrossProcesses extends CommitLogContract {

    abstract FreshDatabase database();

    @Override
    protected CommitLog emptyLog(Clock clock) {
        CommitLog writer = database().open(clock).log();
        CommitLog reader = database().open(clock).log();
        return new CommitLog() {
            @Override
            public Commit append(List<NewEvent> events) {
                return writer.append(events);
            }

            @Override
            public long head() {
                return reader.head();
            }

            @Override
            public List<Commit> read(long after, int limit) {
                return reader.read(after, limit);
            }

            @Override
            public List<StoredEvent> aggregate(String aggregate, long fromSequence) {
                return reader.aggregate(aggregate, fromSequence);
            }

            @Override
            public long lastSequence(String aggregate) {
                return reader.lastSequence(aggregate);
            }

            @Override
            public long positionBefore(Instant instant) {
                return reader.positionBefore(instant);
            }

            @Override
            public Subscription onCommit(Runnable signal) {
                return reader.onCommit(signal);
            }
        };
    }
}
