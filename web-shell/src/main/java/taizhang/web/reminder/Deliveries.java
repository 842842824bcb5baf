// SPDX-License-Identifier: Apache-2.0
package taizhang.web.reminder;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/**
 * Keeps what bureaus were told. It is truth that stands nowhere else, so it is backed up like a password.
 *
 * <p>Promises: a delivery of one id is kept once, whoever brings it how often; none is ever taken away; two processes that
 * write at once lose nothing of each other's. All methods throw {@link taizhang.storage.StoreUnavailable} as the store does.
 */
public final class Deliveries {

    private static final String NAME = "reminder";

    private final DocumentStore documents;

    public Deliveries(DocumentStore documents) {
        this.documents = documents;
    }

    public Told of(BureauId bureau, int year) {
        Document kept = documents.get(id(bureau, year));
        return kept == null ? Told.NOTHING : told(kept);
    }

    /** How many a reader's own bureau has not read; 0 for whoever has none. */
    public long unread(@Nullable BureauId own, int year) {
        return own == null ? 0 : of(own, year).unread();
    }

    public Map<BureauId, Told> of(Collection<BureauId> bureaus, int year) {
        Map<String, Document> kept =
                documents.get(bureaus.stream().map(bureau -> id(bureau, year)).toList());
        Map<BureauId, Told> found = new HashMap<>();
        for (BureauId bureau : bureaus) {
            Document document = kept.get(id(bureau, year));
            found.put(bureau, document == null ? Told.NOTHING : told(document));
        }
        return found;
    }

    /** Kept once by its id. */
    public void deliver(BureauId bureau, int year, Delivery delivery) {
        change(bureau, year, told -> told.and(delivery));
    }

    /** All that is unread so far has been read; what was read before keeps its first reader. */
    public void read(BureauId bureau, int year, Delivery.Read read) {
        change(
                bureau,
                year,
                told -> told.each(delivery -> delivery.at().isAfter(read.at()) ? delivery : delivery.readBy(read)));
    }

    public void mailed(BureauId bureau, int year, String id, Delivery.Mail mail) {
        change(bureau, year, told -> told.each(delivery -> delivery.id().equals(id) ? delivery.by(mail) : delivery));
    }

    private void change(BureauId bureau, int year, UnaryOperator<Told> change) {
        String id = id(bureau, year);
        while (true) {
            Document kept = documents.get(id);
            Told before = kept == null ? Told.NOTHING : told(kept);
            Told after = change.apply(before);
            if (after.equals(before)) {
                return;
            }
            long v = kept == null ? 1 : kept.v() + 1;
            if (documents.put(new Document(id, v, LedgerJson.mapper().writeValueAsBytes(after)))) {
                return;
            }
            // Somebody else was faster; theirs is kept and ours is laid over it.
        }
    }

    private static Told told(Document document) {
        return LedgerJson.mapper().readValue(document.body(), Told.class);
    }

    private static String id(BureauId bureau, int year) {
        return "%s/%s/%d".formatted(NAME, bureau, year);
    }
}
