// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.adapter.ChainHash;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a view holds, as one number: SHA-256 over the id, version and canonical JSON of each document that readers are
 * given, in the order of ids. Two tables that are given the same log have the same, whatever the engine, the batches, the
 * generation or the number of processes; a view that is being written meanwhile has none that means anything.
 */
public final class ViewHash {

    private static final int AT_ONCE = 500;

    private final DocumentStore store;
    private final JsonMapper json;
    private final ObjectWriter canonical;

    public ViewHash(DocumentStore store, JsonMapper json) {
        this.store = store;
        this.json = json;
        this.canonical = json.writer().with(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    }

    /** @return in hexadecimal; of an empty view that of nothing at all */
    public String of(String view) {
        Generation generation =
                new Generation(view, new Catalogue(store, json).of(view).reading());
        MessageDigest digest = ChainHash.sha256();
        Document single = store.get(generation.name());
        if (single != null) {
            add(digest, view, single);
        }
        String prefix = generation.name() + "/";
        List<Document> page = store.scan(prefix, null, AT_ONCE);
        while (!page.isEmpty()) {
            page.forEach(each ->
                    add(digest, view + each.id().substring(generation.name().length()), each));
            page = store.scan(prefix, page.getLast().id(), AT_ONCE);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void add(MessageDigest digest, String id, Document document) {
        digest.update("%s %d ".formatted(id, document.v()).getBytes(UTF_8));
        digest.update(canonical.writeValueAsBytes(json.readValue(document.body(), Object.class)));
        digest.update((byte) '\n');
    }
}
