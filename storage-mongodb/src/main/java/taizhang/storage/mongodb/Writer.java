// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.util.Deque;
import java.util.List;
import taizhang.storage.Commit;
import taizhang.storage.adapter.GroupCommit;

/** The way to the one insert in flight. */
final class Writer implements GroupCommit.Writing<Write>, AutoCloseable {

    private final Appender appender;
    private final GroupCommit<Write> group;
    private Batch batch = new Batch();

    Writer(Appender appender) {
        this.appender = appender;
        this.group = GroupCommit.start(this);
    }

    @Override
    public List<Write> next(Deque<Write> waiting) {
        return batch.take(waiting);
    }

    @Override
    public void write(List<Write> first) {
        try {
            appender.append(first, group::more);
        } finally {
            batch = new Batch();
        }
    }

    /** Returns once it is durable. */
    Commit write(Write write) {
        group.add(write);
        return write.await();
    }

    /** Returns once all are durable; those after one that was refused are refused too. */
    void writeAll(List<Write> writes) {
        group.addAll(writes);
        RuntimeException refusal = null;
        for (Write write : writes) {
            try {
                write.await();
            } catch (RuntimeException e) {
                refusal = refusal == null ? e : refusal;
            }
        }
        if (refusal != null) {
            throw refusal;
        }
    }

    int waiting() {
        return group.waiting();
    }

    /** Returns once all that was handed in is written. */
    @Override
    public void close() {
        group.close();
    }
}
