// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.check;

import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import taizhang.storage.ChainBroken;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.adapter.Head;

/**
 * Walks a log from its beginning and recomputes every hash.
 *
 * <p>Promises: any commit or event that was edited, removed, added or moved since it was written is found, and the first
 * position that can't be trusted is named. Does not promise to find a log that was cut at its tail, or rewritten from
 * some commit on with all hashes recomputed: such a log is sound in itself. For that, compare it with a head that was
 * kept elsewhere.
 */
public final class ChainCheck {

    private final CommitLog log;
    private final LongConsumer progress;

    /** @param progress is told the position reached, after every page */
    public ChainCheck(CommitLog log, LongConsumer progress) {
        this.log = log;
        this.progress = progress;
    }

    /**
     * @return the end of the log, reached along an unbroken chain
     * @throws ChainBroken naming the first position that can't be trusted
     * @throws taizhang.storage.StoreUnavailable when the log can't be read
     */
    public Head run() {
        return run(null);
    }

    /**
     * Also requires that the log passes through a head that it had earlier.
     *
     * @throws ChainBroken also when the log ends before that head or had another one there
     */
    public Head run(@Nullable KeptHead kept) {
        long end = log.head();
        Pages pages = new Pages(log, 0);
        Head head = Head.ofEmptyLog();
        for (List<Commit> page = next(pages, head, kept); !page.isEmpty(); page = next(pages, head, kept)) {
            head = follow(head, page, kept);
            progress.accept(head.position());
        }
        if (head.position() < end) {
            throw new ChainBroken(head.position() + 1, "the log ends at %d, yet nothing is there".formatted(end));
        }
        if (kept != null) {
            kept.requireReached(head);
        }
        return head;
    }

    /** What makes a page unreadable may stand behind a commit with a wrong hash, so they are then read one by one. */
    private List<Commit> next(Pages pages, Head head, @Nullable KeptHead kept) {
        try {
            return pages.next();
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException unreadable) {
            Head sound = head;
            for (List<Commit> one = one(sound); !one.isEmpty(); one = one(sound)) {
                sound = follow(sound, one, kept);
            }
            throw unreadable;
        }
    }

    private List<Commit> one(Head head) {
        try {
            return log.read(head.position(), 1);
        } catch (ChainBroken | StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new ChainBroken(head.position() + 1, e);
        }
    }

    private static Head follow(Head head, List<Commit> commits, @Nullable KeptHead kept) {
        Head reached = head;
        for (Commit commit : commits) {
            reached = reached.followedBy(commit);
            if (kept != null) {
                kept.compareWith(commit);
            }
        }
        return reached;
    }
}
