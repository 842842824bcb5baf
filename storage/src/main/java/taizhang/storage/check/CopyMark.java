// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.adapter.Head;

/**
 * The document {@code ledger/copying}: a copy of another ledger is being made here, or was broken off. While it stands,
 * nobody must take what is there for a ledger.
 */
public final class CopyMark {

    private static final String ID = "ledger/copying";

    private final DocumentStore documents;

    public CopyMark(DocumentStore documents) {
        this.documents = documents;
    }

    public boolean stands() {
        return documents.get(ID) != null;
    }

    /** @param origin the end of the ledger that is to be copied; setting it again changes nothing */
    public void set(Head origin) {
        documents.put(new Document(ID, 1, body(origin)));
    }

    /** Whether it was the ledger with this end that was to be copied here. */
    public boolean isOf(Head origin) {
        Document mark = documents.get(ID);
        return mark != null && Arrays.equals(mark.body(), body(origin));
    }

    public void remove() {
        documents.delete(List.of(ID));
    }

    private static byte[] body(Head origin) {
        return "{\"position\":%d,\"hash\":\"%s\"}"
                .formatted(origin.position(), HexFormat.of().formatHex(origin.hash()))
                .getBytes(UTF_8);
    }
}
