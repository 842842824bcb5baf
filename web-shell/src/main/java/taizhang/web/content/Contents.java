// SPDX-License-Identifier: Apache-2.0
package taizhang.web.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import taizhang.api.evidence.FileHash;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.DocumentStore;
import taizhang.storage.adapter.ChainHash;

/**
 * Files in the document table: {@code content/<hash>} tells the size and stands only once every chunk
 * {@code content/<hash>/0001} … does, so what is found is whole, and an upload that broke off is simply done again.
 *
 * <p>Promises: the same bytes are kept once, whoever brings them; never more than a few chunks are in memory; bytes that
 * are not what the hash says are never handed out to the end. What is left of an upload that broke off and was never
 * repeated is taken away by {@link Sweep}.
 *
 * <p>All methods throw {@link taizhang.storage.StoreUnavailable} as the store does.
 */
public final class Contents {

    /** The name under which all of it stands in the table; truth, for it can't be folded from the log. */
    public static final String NAME = "content";

    private static final int CHUNK = 64 * 1024;
    private static final int BATCH = 8;

    /** No file that is taken in has more. */
    private static final int MOST_CHUNKS = (20 << 20) / CHUNK + 1;

    private static final int AT_ONCE = 100;

    private final DocumentStore documents;

    private record Whole(long size, int chunks) {}

    private record Chunk(byte[] bytes) {}

    public Contents(DocumentStore documents) {
        this.documents = documents;
    }

    /** The size of a file that is kept whole. */
    public OptionalLong size(FileHash hash) {
        Whole whole = whole(hash);
        return whole == null ? OptionalLong.empty() : OptionalLong.of(whole.size());
    }

    /** Keeps a file, if it isn't kept already. The caller has worked out its hash. */
    public void keep(FileHash hash, InputStream bytes) throws IOException {
        if (whole(hash) != null) {
            return;
        }
        List<Document> batch = new ArrayList<>();
        long size = 0;
        int chunks = 0;
        for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
            size += chunk.length;
            chunks++;
            batch.add(document(id(hash, chunks), new Chunk(chunk)));
            if (batch.size() == BATCH) {
                documents.put(batch);
                batch.clear();
            }
        }
        documents.put(batch);
        documents.put(document(id(hash), new Whole(size, chunks)));
    }

    /**
     * Writes a file out. The last chunk is held back until all bytes together have the right hash.
     *
     * @throws ContentDamaged when they haven't, or one is missing; what was written until then is worth nothing
     */
    public void write(FileHash hash, OutputStream to) throws IOException {
        Whole whole = whole(hash);
        if (whole == null) {
            throw new ContentDamaged(hash, "it is not there");
        }
        MessageDigest digest = ChainHash.sha256();
        byte[] last = new byte[0];
        for (int number = 1; number <= whole.chunks(); number++) {
            to.write(last);
            last = chunk(hash, number);
            digest.update(last);
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(hash.value())) {
            throw new ContentDamaged(hash, "its bytes have another hash");
        }
        to.write(last);
    }

    /** Takes all of it away, also what is left of an upload that broke off. From the first step on it is not there. */
    void remove(FileHash hash) {
        documents.delete(List.of(id(hash)));
        for (int first = 1; first <= MOST_CHUNKS; first += AT_ONCE) {
            documents.delete(IntStream.range(first, Math.min(first + AT_ONCE, MOST_CHUNKS + 1))
                    .mapToObj(number -> id(hash, number))
                    .toList());
        }
    }

    private @Nullable Whole whole(FileHash hash) {
        Document found = documents.get(id(hash));
        return found == null ? null : LedgerJson.mapper().readValue(found.body(), Whole.class);
    }

    private byte[] chunk(FileHash hash, int number) {
        Document found = documents.get(id(hash, number));
        if (found == null) {
            throw new ContentDamaged(hash, "its chunk %d is missing".formatted(number));
        }
        return LedgerJson.mapper().readValue(found.body(), Chunk.class).bytes();
    }

    private static Document document(String id, Object body) {
        return new Document(id, 1, LedgerJson.mapper().writeValueAsBytes(body));
    }

    private static String id(FileHash hash) {
        return NAME + "/" + hash;
    }

    private static String id(FileHash hash, int chunk) {
        return "%s/%s/%04d".formatted(NAME, hash, chunk);
    }
}
