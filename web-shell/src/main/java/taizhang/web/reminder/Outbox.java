// SPDX-License-Identifier: Apache-2.0
package taizhang.web.reminder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import taizhang.api.bureau.BureauId;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/**
 * Mails that have to go: a document {@code outbox/<bureau>/<year>/<delivery>} each, taken away once it has gone. Putting
 * one up again that waits already changes nothing.
 */
public final class Outbox {

    private static final String NAME = "outbox/";
    private static final int AT_A_TIME = 100;

    private final DocumentStore documents;

    public Outbox(DocumentStore documents) {
        this.documents = documents;
    }

    /**
     * @param failures how often the server did not take it
     * @param notBefore by the system's clock
     */
    public record Waiting(BureauId bureau, int year, String delivery, int failures, Instant notBefore) {

        String id() {
            return NAME + bureau + "/" + year + "/" + delivery;
        }
    }

    public void putUp(BureauId bureau, int year, String delivery) {
        put(new Waiting(bureau, year, delivery, 0, Instant.EPOCH));
    }

    public void later(Waiting waiting, Instant notBefore) {
        put(new Waiting(waiting.bureau(), waiting.year(), waiting.delivery(), waiting.failures() + 1, notBefore));
    }

    public void takeAway(Waiting waiting) {
        documents.delete(List.of(waiting.id()));
    }

    public List<Waiting> all() {
        List<Waiting> all = new ArrayList<>();
        String after = null;
        List<Document> some;
        do {
            some = documents.scan(NAME, after, AT_A_TIME);
            for (Document document : some) {
                all.add(LedgerJson.mapper().readValue(document.body(), Waiting.class));
                after = document.id();
            }
        } while (some.size() == AT_A_TIME);
        return all;
    }

    private void put(Waiting waiting) {
        documents.put(new Document(
                waiting.id(), waiting.failures() + 1L, LedgerJson.mapper().writeValueAsBytes(waiting)));
    }
}
