// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import taizhang.storage.ChainBroken;
import taizhang.storage.Commit;

/**
 * Looks for what the hashes do not cover: anything in a commit's document beside the commit, pointers that lead nowhere
 * or are missing, and documents that are neither. Each is written by this program in one way only, so bytes are compared.
 */
final class Inspection {

    private final Server server;
    private final long head;
    private final Map<Long, byte[]> pointers = new HashMap<>();
    private final Map<Long, byte[]> expected = new HashMap<>();
    private long last;

    /** @param head up to which to look; what is appended meanwhile may be half there */
    Inspection(Server server, long head) {
        this.server = server;
        this.head = head;
    }

    boolean run() {
        for (RawBsonDocument document : server.collection(Schema.EVENTS).find()) {
            look(document);
        }
        expected.forEach(this::requirePointer);
        for (long id : pointers.keySet()) {
            throw new ChainBroken(-id, "a pointer leads to no commit");
        }
        return true;
    }

    private void look(RawBsonDocument document) {
        BsonValue id = document.get("_id");
        if (!(id instanceof BsonInt64 number) || number.getValue() == 0) {
            throw new ChainBroken(0, "a document %s belongs to no log".formatted(id));
        }
        long position = number.getValue();
        if (Math.abs(position) > head) {
            return;
        }
        if (position < 0) {
            pointers.put(position, bytes(document));
        } else {
            lookAtCommit(position, document);
        }
    }

    private void lookAtCommit(long position, RawBsonDocument document) {
        Commit commit;
        byte[] written;
        try {
            commit = CommitReader.read(document);
            written = CommitDocument.withoutPlace(commit.events(), Slice.of(commit.events()));
            CommitDocument.place(written, commit);
        } catch (RuntimeException e) {
            throw new ChainBroken(position, e);
        }
        if (!Arrays.equals(written, bytes(document))) {
            throw new ChainBroken(position, "its document holds something that is not of its commit");
        }
        last = Math.max(last, position);
        for (byte[] pointer : Pointers.of(commit)) {
            expected.put(new RawBsonDocument(pointer).getInt64("_id").getValue(), pointer);
        }
    }

    /** Those of the last commit may be on their way: whoever appends next sets what is missing. */
    private void requirePointer(long id, byte[] pointer) {
        byte @Nullable [] found = pointers.remove(id);
        boolean onItsWay =
                found == null && new RawBsonDocument(pointer).getInt64("f").getValue() == last;
        if (!onItsWay && !Arrays.equals(found, pointer)) {
            throw new ChainBroken(-id, "the pointer to this event is not as it was written");
        }
    }

    private static byte[] bytes(RawBsonDocument document) {
        ByteBuffer buffer = document.getByteBuffer().asNIO();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
