// SPDX-License-Identifier: Apache-2.0
package taizhang.web.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/**
 * Who of several processes does a job: a document that runs out. By the system's clock, never the ledger's. That two hold
 * it at once for a moment, when one was asleep, harms nothing, as what they do is done once by its id.
 */
public final class Lease {

    private final DocumentStore documents;
    private final Clock system;
    private final String id;
    private final String holder;
    private final Duration term;

    private record Held(String by, Instant until) {}

    public Lease(DocumentStore documents, Clock system, String id, String holder, Duration term) {
        this.documents = documents;
        this.system = system;
        this.id = id;
        this.holder = holder;
        this.term = term;
    }

    /** Takes or prolongs it; false while another process holds it. */
    public boolean take() {
        Instant now = system.instant();
        Document kept = documents.get(id);
        if (kept != null) {
            Held held = LedgerJson.mapper().readValue(kept.body(), Held.class);
            if (!held.by().equals(holder) && held.until().isAfter(now)) {
                return false;
            }
        }
        long v = kept == null ? 1 : kept.v() + 1;
        byte[] body = LedgerJson.mapper().writeValueAsBytes(new Held(holder, now.plus(term)));
        return documents.put(new Document(id, v, body));
    }
}
