// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.views;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import taizhang.codec.LedgerJson;
import taizhang.projection.Projection;
import taizhang.projection.Rebuild;
import taizhang.storage.CommitLog;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.memory.MemoryDocumentStore;

/** One SHA-256 for each view, over every document's id, version and bytes. */
final class ViewDigests {

    private static final int PAGE = 500;

    private ViewDigests() {}

    static Map<String, String> of(List<Projection<?>> projections, DocumentStore documents) {
        Map<String, String> digests = new TreeMap<>();
        for (Projection<?> projection : projections) {
            digests.put(projection.name(), of(projection.name() + "/", documents));
        }
        return digests;
    }

    /** What the whole log makes of empty views. */
    static Map<String, String> fromScratch(List<Projection<?>> projections, CommitLog log) {
        DocumentStore fresh = new MemoryDocumentStore();
        Rebuild rebuild = new Rebuild(log, LedgerJson.mapper());
        projections.forEach(projection -> rebuild.run(projection, fresh));
        return of(projections, fresh);
    }

    private static String of(String prefix, DocumentStore documents) {
        MessageDigest digest = sha256();
        int count = 0;
        @Nullable String after = null;
        for (List<Document> page = documents.scan(prefix, after, PAGE);
                !page.isEmpty();
                page = documents.scan(prefix, after, PAGE)) {
            for (Document document : page) {
                digest.update(document.id().getBytes(UTF_8));
                digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, document.v()));
                digest.update(document.body());
                count++;
            }
            after = page.getLast().id();
        }
        return "%d documents, %s".formatted(count, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
