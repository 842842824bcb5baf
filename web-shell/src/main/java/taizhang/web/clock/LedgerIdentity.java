// SPDX-License-Identifier: Apache-2.0
package taizhang.web.clock;

import java.time.Duration;
import java.time.Instant;
import taizhang.storage.CommitLog;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether a data folder holds a real ledger, the demonstration or a played story, and how far its clock runs off the
 * system's. Kept beside the log as the document {@code ledger/identity}; a folder without one is real.
 *
 * <p>Promises that a folder which ever was anything but real stays marked, and that a real ledger with events can't be
 * marked, so nobody can play backdated commands into it.
 */
public final class LedgerIdentity {

    static final String ID = "ledger/identity";

    /** What a data folder is for. */
    public enum Kind {
        REAL,
        DEMO,
        PLAY
    }

    private record Stored(Kind kind, long offsetMillis) {}

    private final DocumentStore documents;
    private final CommitLog log;
    private final LedgerClock clock;
    private final JsonMapper json = JsonMapper.shared();

    private volatile Stored stored;
    private long v;

    public LedgerIdentity(DocumentStore documents, CommitLog log, LedgerClock clock) {
        this.documents = documents;
        this.log = log;
        this.clock = clock;
        this.stored = new Stored(Kind.REAL, 0);
        look();
    }

    public Kind kind() {
        return stored.kind();
    }

    public Duration offset() {
        return Duration.ofMillis(stored.offsetMillis());
    }

    /** Takes over what another process has written: the kind, and the offset for this process's clock. */
    public synchronized void look() {
        Document document = documents.get(ID);
        if (document != null && document.v() > v) {
            stored = json.readValue(document.body(), Stored.class);
            v = document.v();
            clock.runWithOffset(offset());
        }
    }

    /**
     * Marks an empty folder for ever; marking it again as what it is changes nothing.
     *
     * @throws IllegalStateException when the ledger already has events or is marked otherwise
     */
    public synchronized void mark(Kind kind) {
        if (kind == kind()) {
            return;
        }
        if (kind() != Kind.REAL || log.head() > 0) {
            throw new IllegalStateException(
                    "a ledger of kind %s with %d events can't become %s".formatted(kind(), log.head(), kind));
        }
        write(new Stored(kind, stored.offsetMillis()));
    }

    /**
     * Lets the ledger's clock run on from an instant, now and after every later start.
     *
     * @throws IllegalStateException in a real ledger, whose clock is the system's, and for an instant before what the
     *     ledger's clock shows, because its time never goes back
     */
    public synchronized void runFrom(Instant instant) {
        if (kind() == Kind.REAL) {
            throw new IllegalStateException("the clock of a real ledger can't be set");
        }
        if (instant.isBefore(clock.instant())) {
            throw new IllegalStateException("the ledger's clock can't be set back to " + instant);
        }
        clock.standAt(instant);
        Duration offset = clock.offset();
        write(new Stored(kind(), offset.toMillis()));
        clock.runWithOffset(offset);
    }

    private void write(Stored next) {
        if (!documents.put(new Document(ID, v + 1, json.writeValueAsBytes(next)))) {
            throw new IllegalStateException("another process has changed " + ID);
        }
        v++;
        stored = next;
    }
}
