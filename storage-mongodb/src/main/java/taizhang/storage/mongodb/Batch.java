// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one command has taken so far, and so what may still go with it. */
final class Batch {

    private static final int MOST = 256;
    private static final int MOST_BYTES = 8 << 20;

    private final Set<String> aggregates = new HashSet<>();
    private int size;
    private long bytes;
    private boolean ofSeveral;

    /**
     * Takes from the front what may go into the same command. One of several aggregates goes alone. Two for the same
     * place go apart, in their order: one of them is refused, and so by itself costs nobody a second try.
     */
    List<Write> take(Deque<Write> waiting) {
        List<Write> taken = new ArrayList<>();
        List<Write> later = new ArrayList<>();
        while (!waiting.isEmpty() && hasRoomFor(waiting.element())) {
            Write next = waiting.remove();
            if (next.wasGiven() || !aggregates.contains(next.first().aggregate())) {
                add(next);
                taken.add(next);
            } else {
                later.add(next);
            }
        }
        later.reversed().forEach(waiting::addFirst);
        return taken;
    }

    private boolean hasRoomFor(Write next) {
        return size == 0 || !ofSeveral && !next.ofSeveral() && size < MOST && bytes + next.bytes() <= MOST_BYTES;
    }

    private void add(Write write) {
        aggregates.add(write.first().aggregate());
        size++;
        bytes += write.bytes();
        ofSeveral = write.ofSeveral();
    }
}
