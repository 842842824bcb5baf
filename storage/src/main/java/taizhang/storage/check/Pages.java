// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.check;

import java.util.List;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.adapter.Weight;

/** A log page by page, each as long as memory allows: a commit may weigh anything up to 8 MB, and most weigh next to nothing. */
public final class Pages {

    private static final int LONGEST = 1_000;
    private static final int HEAVY = 4 << 20;

    private final CommitLog log;
    private long after;
    private int limit = 8;

    /** @param after the position behind which to begin */
    public Pages(CommitLog log, long after) {
        this.log = log;
        this.after = after;
    }

    /** The next commits in order; none at the end of the log. */
    public List<Commit> next() {
        List<Commit> page = log.read(after, limit);
        if (!page.isEmpty()) {
            after = page.getLast().last();
            long weight = page.stream()
                    .mapToLong(commit -> Weight.of(commit.events()))
                    .sum();
            limit = (int) Math.clamp(HEAVY / (weight / page.size() + 1), 1, Math.min(LONGEST, 2L * limit));
        }
        return page;
    }
}
