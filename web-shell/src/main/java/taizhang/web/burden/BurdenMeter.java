// SPDX-License-Identifier: Apache-2.0
package taizhang.web.burden;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordKind;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.web.burden.Burden.Sum;

/**
 * Adds up what forms ask.
 *
 * <p>Promises that nothing is kept but sums of a bureau's month, so nobody can be told from them. Does not promise that
 * every form is in them: a sum is lost when the process dies between saving a record and adding it up.
 */
public final class BurdenMeter {

    private static final String NAME = "burden";

    private final DocumentStore documents;

    public BurdenMeter(DocumentStore documents) {
        this.documents = documents;
    }

    public void add(BureauId bureau, LocalDate day, RecordKind kind, Sum sum) {
        String id = id(bureau, day.getYear());
        while (true) {
            Document kept = documents.get(id);
            Burden after = (kept == null ? Burden.NONE : burden(kept)).and(day.getMonthValue(), kind, sum);
            long v = kept == null ? 1 : kept.v() + 1;
            if (documents.put(new Document(id, v, LedgerJson.mapper().writeValueAsBytes(after)))) {
                return;
            }
            // Another form was saved at the same moment; ours is added to it.
        }
    }

    public Map<BureauId, Burden> of(Collection<BureauId> bureaus, int year) {
        Map<String, Document> kept =
                documents.get(bureaus.stream().map(bureau -> id(bureau, year)).toList());
        Map<BureauId, Burden> found = new HashMap<>();
        for (BureauId bureau : bureaus) {
            Document document = kept.get(id(bureau, year));
            found.put(bureau, document == null ? Burden.NONE : burden(document));
        }
        return found;
    }

    private static Burden burden(Document document) {
        return LedgerJson.mapper().readValue(document.body(), Burden.class);
    }

    private static String id(BureauId bureau, int year) {
        return "%s/%s/%d".formatted(NAME, bureau, year);
    }
}
