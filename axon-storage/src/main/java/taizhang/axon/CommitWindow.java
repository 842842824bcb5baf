// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Consecutive pages up to the end of what is known of the log; never changed in place, so that readers need no lock.
 *
 * @param after the position before the first page
 */
record CommitWindow(long after, List<Page> pages) {

    /**
     * Consecutive messages, decoded.
     *
     * @param after the position before its first event
     * @param last the position of its last event; upcasters may have made more or fewer messages than there are positions
     */
    record Page(long after, long last, List<TrackedEventMessage<?>> messages) {}

    long last() {
        return pages.isEmpty() ? after : pages.getLast().last();
    }

    /** The page that holds the position after the given one, null when that is not known yet. */
    @Nullable
    Page next(long position) {
        int low = 0;
        int high = pages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pages.get(middle).last() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == pages.size() ? null : pages.get(low);
    }

    /** With newer pages, and without the oldest ones where there are more than {@code kept}. */
    CommitWindow plus(List<Page> newer, int kept) {
        List<Page> all = new ArrayList<>(pages);
        all.addAll(newer);
        int from = Math.max(0, all.size() - kept);
        return new CommitWindow(
                from == 0 ? after : all.get(from - 1).last(), List.copyOf(all.subList(from, all.size())));
    }
}
