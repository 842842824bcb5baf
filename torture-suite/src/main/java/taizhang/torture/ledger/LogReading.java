// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import taizhang.storage.StoredEvent;
import taizhang.storage.adapter.ChainHash;
import taizhang.storage.adapter.Head;
import taizhang.torture.trial.Findings;

/**
 * One walk over a log that judges what it can by itself: that positions tile, that the chain holds, that times never
 * fall, that each aggregate's sequences run from 0 without a gap, that no event stands there twice.
 */
public final class LogReading {

    private static final int PAGE = 1000;

    private final Findings findings;
    private final Consumer<StoredEvent> listener;
    private final Map<String, Long> positions = new HashMap<>();
    private final Map<String, Long> next = new HashMap<>();
    private Head head = Head.ofEmptyLog();

    public LogReading(Findings findings) {
        this(findings, _ -> {});
    }

    /** @param listener hears of each event as it is read */
    public LogReading(Findings findings, Consumer<StoredEvent> listener) {
        this.findings = findings;
        this.listener = listener;
    }

    /** Goes on where the last walk ended; what stood there then can't have changed without breaking the chain. */
    public void walk(CommitLog log) {
        for (List<Commit> page = read(log); !page.isEmpty(); page = read(log)) {
            page.forEach(commit -> take(commit));
        }
        if (log.head() != head.position()) {
            findings.gap("the log's head is %d, its last commit ends at %d".formatted(log.head(), head.position()));
        }
    }

    private List<Commit> read(CommitLog log) {
        return log.read(head.position(), PAGE);
    }

    private void take(Commit commit) {
        if (commit.first() > head.position() + 1) {
            findings.gap("no event from %d to %d".formatted(head.position() + 1, commit.first() - 1));
        } else if (commit.first() <= head.position()) {
            findings.duplicated("position %d is held by two commits".formatted(commit.first()));
        }
        if (!ChainHash.holds(head.hash(), commit)) {
            findings.torn("the commit at %d is not what its hash says".formatted(commit.first()));
        }
        if (commit.at().isBefore(head.at())) {
            findings.wrong("the commit at %d is earlier than the one before it".formatted(commit.first()));
        }
        commit.stored().forEach(stored -> {
            take(stored.event(), stored.position());
            listener.accept(stored);
        });
        head = Head.after(commit);
    }

    private void take(NewEvent event, long position) {
        Long before = positions.put(event.id(), position);
        if (before != null) {
            findings.duplicated("event %s stands at %d and %d".formatted(event.id(), before, position));
        }
        long expected = next.getOrDefault(event.aggregate(), 0L);
        if (event.sequence() > expected) {
            findings.gap("aggregate %s lacks sequence %d".formatted(event.aggregate(), expected));
        } else if (event.sequence() < expected) {
            findings.duplicated("aggregate %s has sequence %d twice".formatted(event.aggregate(), event.sequence()));
        }
        next.put(event.aggregate(), event.sequence() + 1);
    }

    /** Where the event stands, null when it does not. */
    public @Nullable Long position(String event) {
        return positions.get(event);
    }

    /** How many events the aggregate has. */
    public long length(String aggregate) {
        return next.getOrDefault(aggregate, 0L);
    }

    public int events() {
        return positions.size();
    }

    public Head head() {
        return head;
    }

    /** An event that was acknowledged at a position has to stand there. */
    public void require(String event, long at) {
        Long found = positions.get(event);
        if (found == null) {
            findings.lost("event %s was acknowledged at %d and is not in the log".formatted(event, at));
        } else if (found != at) {
            findings.wrong("event %s was acknowledged at %d and stands at %d".formatted(event, at, found));
        }
    }
}
