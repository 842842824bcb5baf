// SPDX-License-Identifier: Apache-2.0
package taizhang.web.seal;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;

/** The key that all processes of one ledger share: the document {@code seal/key}, made by whoever needs it first. */
final class SealKey {

    private static final String ID = "seal/key";
    private static final int LENGTH = 32;

    private final DocumentStore documents;
    private byte @Nullable [] known;

    private record Body(byte[] bytes) {}

    SealKey(DocumentStore documents) {
        this.documents = documents;
    }

    synchronized byte[] bytes() {
        byte[] key = known;
        if (key == null) {
            key = kept();
            known = key;
        }
        return key.clone();
    }

    private byte[] kept() {
        Document kept = documents.get(ID);
        if (kept == null) {
            byte[] fresh = new byte[LENGTH];
            new SecureRandom().nextBytes(fresh);
            // Whoever comes second takes the key of the first.
            documents.put(new Document(ID, 1, LedgerJson.mapper().writeValueAsBytes(new Body(fresh))));
            kept = documents.get(ID);
        }
        if (kept == null) {
            throw new IllegalStateException("the document %s was written and is not there".formatted(ID));
        }
        return LedgerJson.mapper().readValue(kept.body(), Body.class).bytes();
    }
}
