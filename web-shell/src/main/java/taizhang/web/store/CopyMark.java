// SPDX-License-Identifier: Apache-2.0
package taizhang.web.store;

import java.util.List;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * The document {@code ledger/copying}: here a copy of another ledger is being made or was broken off. Until it is gone,
 * nobody must take what is there for a ledger.
 */
public final class CopyMark {

    private static final String ID = "ledger/copying";

    private record Body(String hash) {}

    private final DocumentStore documents;

    public CopyMark(DocumentStore documents) {
        this.documents = documents;
    }

    public boolean stands() {
        return documents.get(ID) != null;
    }

    /** @param hash of the head of the ledger that is copied */
    public void set(String hash) {
        documents.put(new Document(ID, 1, JsonMapper.shared().writeValueAsBytes(new Body(hash))));
    }

    /** Whether it was this very ledger that was to be copied here. */
    public boolean isOf(String hash) {
        Document mark = documents.get(ID);
        return mark != null
                && JsonMapper.shared().readValue(mark.body(), Body.class).hash().equals(hash);
    }

    public void remove() {
        documents.delete(List.of(ID));
    }
}
