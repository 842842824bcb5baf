// SPDX-License-Identifier: Apache-2.0
package taizhang.web.answer;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taizhang.projection.answer.OneAnswer;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;

/**
 * Where the log ends, and how far a few aggregates reach in it, both for one look at the log.
 *
 * <p>What is known of an aggregate is right at the end that was seen last; what came since is looked at before anything is
 * answered. So an answer is never older than the request that asks for it, whichever process has written.
 */
public final class LogEnd {

    /** Who is further behind begins anew. */
    private static final int MOST_COMMITS = 64;

    private static final int MOST_KNOWN = 10_000;

    private final CommitLog log;
    private final OneAnswer answer;
    private final Map<String, Long> sequences = new HashMap<>();
    private End end = new End(-1, Instant.MAX);

    /** @param at no commit has a later time; {@link Instant#MAX} where that is not known */
    public record End(long position, Instant at) {}

    public LogEnd(CommitLog log, OneAnswer answer) {
        this.log = log;
        this.answer = answer;
    }

    /** As it is now, or was when this request asked first. */
    public End now() {
        return answer.once(End.class, this::look);
    }

    /** Of the aggregate's last event, -1 where there is none. */
    public long lastSequence(String aggregate) {
        now();
        End before;
        synchronized (this) {
            Long known = sequences.get(aggregate);
            if (known != null) {
                return known;
            }
            before = end;
        }
        long last = log.lastSequence(aggregate);
        synchronized (this) {
            // Unless somebody has looked on meanwhile and passed what would change it.
            if (end.position() == before.position()) {
                if (sequences.size() >= MOST_KNOWN) {
                    sequences.clear();
                }
                sequences.put(aggregate, last);
            }
        }
        return last;
    }

    private End look() {
        long from = known().position();
        List<Commit> since = from < 0 ? List.of() : log.read(from, MOST_COMMITS);
        if (from < 0 || since.size() == MOST_COMMITS) {
            return begin();
        }
        return follow(since);
    }

    private synchronized End known() {
        return end;
    }

    private End begin() {
        long head = log.head();
        synchronized (this) {
            if (head > end.position()) {
                sequences.clear();
                end = new End(head, Instant.MAX);
            }
            return end;
        }
    }

    private synchronized End follow(List<Commit> since) {
        for (Commit commit : since) {
            commit.events()
                    .forEach(event -> sequences.computeIfPresent(
                            event.aggregate(), (_, last) -> Math.max(last, event.sequence())));
            if (commit.last() > end.position()) {
                end = new End(commit.last(), commit.at());
            }
        }
        return end;
    }
}
