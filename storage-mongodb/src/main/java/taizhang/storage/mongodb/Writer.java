// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import taizhang.storage.Commit;
import taizhang.storage.adapter.GroupCommit;

/** The way to the one insert in flight. */
final class Writer implements AutoCloseable {

    private static final int BATCH = 256;
    private static final int BATCH_BYTES = 8 << 20;

    private final GroupCommit<Write> group;

    Writer(Appender appender) {
        this.group = GroupCommit.start(new GroupCommit.Writing<>() {
            @Override
            public List<Write> next(Deque<Write> waiting) {
                return Writer.next(waiting);
            }

            @Override
            public void write(List<Write> batch) {
                appender.append(batch);
            }
        });
    }

    /** Returns once it is durable. */
    Commit write(Write write) {
        group.add(write);
        return write.await();
    }

    /** Returns once all are durable; those after one that was refused are refused too. */
    void write(List<Write> writes) {
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

    /**
     * The next writes that may go into one command. One of several aggregates goes alone. Two for the same place go
     * apart, in their order: one of them is refused, and so by itself costs nobody a second try.
     */
    private static List<Write> next(Deque<Write> waiting) {
        List<Write> batch = new ArrayList<>();
        List<Write> later = new ArrayList<>();
        Set<String> aggregates = new HashSet<>();
        long bytes = 0;
        while (!waiting.isEmpty() && batch.size() < BATCH) {
            Write next = waiting.element();
            bytes += next.bytes();
            if (!batch.isEmpty() && (bytes > BATCH_BYTES || next.ofSeveral())) {
                break;
            }
            waiting.remove();
            boolean alone = aggregates.add(next.first().aggregate());
            (alone || next.wasGiven() ? batch : later).add(next);
            if (next.ofSeveral()) {
                break;
            }
        }
        later.reversed().forEach(waiting::addFirst);
        return batch;
    }

    /** Returns once all that was handed in is written. */
    @Override
    public void close() {
        group.close();
    }
}
