// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.adapter.ChainHash;

/**
 * A hash for each view, by which two ledgers can be shown to tell the same. A view is all documents whose ids begin
 * with its name; its hash is SHA-256 over what stands behind the name in the id, version and body of each, in the order of
 * the ids, lengths before texts. So the same documents under another name have the same hash.
 */
public final class ViewHashes {

    private static final int PAGE = 200;

    private ViewHashes() {}

    /** The view that a document would belong to: what stands before the first slash of its id. */
    public static String viewOf(String id) {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    /**
     * @param isView which names are views; other documents have a life of their own
     * @return hashes in hexadecimal by view; a view without documents is absent
     */
    public static SortedMap<String, String> of(DocumentStore documents, Predicate<String> isView) {
        TreeMap<String, MessageDigest> digests = new TreeMap<>();
        List<Document> page = documents.scan("", null, PAGE);
        while (!page.isEmpty()) {
            for (Document document : page) {
                String view = viewOf(document.id());
                if (isView.test(view)) {
                    add(digests.computeIfAbsent(view, _ -> ChainHash.sha256()), document);
                }
            }
            page = documents.scan("", page.getLast().id(), PAGE);
        }
        TreeMap<String, String> hashes = new TreeMap<>();
        digests.forEach((view, digest) -> hashes.put(view, HexFormat.of().formatHex(digest.digest())));
        return hashes;
    }

    private static void add(MessageDigest digest, Document document) {
        byte[] id = document.id().substring(viewOf(document.id()).length()).getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(id.length).flip());
        digest.update(id);
        digest.update(ByteBuffer.allocate(12)
                .putLong(document.v())
                .putInt(document.body().length)
                .flip());
        digest.update(document.body());
    }
}
