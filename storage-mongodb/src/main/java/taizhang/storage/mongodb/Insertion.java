// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.mongodb.MongoException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;

/**
 * One ordered insert as one command. It is put together here and not by the driver's {@code insertMany}, which may split
 * it and go on after a write-concern error, perhaps on another primary: two inserts in flight make holes.
 */
final class Insertion {

    /** What became of the documents. */
    sealed interface Reply {
        /** All are stored, and durable on a majority. */
        record Stored() implements Reply {}

        /** Those before the index are; at the index a key was taken; those after it were not tried. */
        record Duplicate(int index) implements Reply {}

        /** Some may be stored, may still come to be, or may vanish again. */
        record Unknown(MongoException cause) implements Reply {}
    }

    /** How long the server waits for the majority before it says that it can't tell. */
    private static final int MAJORITY_MILLIS = 10_000;

    /** The same for every insert: all but the documents. */
    private static final byte[] HEAD = head();

    private static final byte[] DOCUMENTS = "documents\0".getBytes(UTF_8);

    private final Server server;

    Insertion(Server server) {
        this.server = server;
    }

    private static byte[] head() {
        BsonDocument head = new BsonDocument("insert", new BsonString(Schema.EVENTS))
                .append("ordered", BsonBoolean.TRUE)
                .append(
                        "writeConcern",
                        new BsonDocument("w", new BsonString("majority"))
                                .append("j", BsonBoolean.TRUE)
                                .append("wtimeout", new BsonInt32(MAJORITY_MILLIS)));
        ByteBuffer raw = new RawBsonDocument(head, new BsonDocumentCodec())
                .getByteBuffer()
                .asNIO();
        byte[] elements = new byte[raw.remaining() - Integer.BYTES - 1];
        raw.get(raw.position() + Integer.BYTES, elements);
        return elements;
    }

    /** @throws MongoException when the command was refused as a whole or never sent, so that nothing was written */
    Reply insert(List<byte[]> documents) {
        BsonDocument reply;
        try {
            reply = server.database().runCommand(command(documents), BsonDocument.class);
        } catch (MongoException e) {
            return new Reply.Unknown(e);
        }
        return read(reply);
    }

    private static Reply read(BsonDocument reply) {
        BsonValue concern = reply.get("writeConcernError");
        if (concern != null) {
            return new Reply.Unknown(error(concern.asDocument()));
        }
        BsonArray errors = reply.getArray("writeErrors", new BsonArray());
        if (errors.isEmpty()) {
            return new Reply.Stored();
        }
        BsonDocument first = errors.getFirst().asDocument();
        return first.getNumber("code").intValue() == Failures.DUPLICATE_KEY
                ? new Reply.Duplicate(first.getNumber("index").intValue())
                : new Reply.Unknown(error(first));
    }

    private static MongoException error(BsonDocument error) {
        String message =
                error.getString("errmsg", new BsonString("no reason given")).getValue();
        return new MongoException(error.getNumber("code", new BsonInt32(-1)).intValue(), message);
    }

    private static RawBsonDocument command(List<byte[]> documents) {
        int array = Integer.BYTES + 1;
        for (int i = 0; i < documents.size(); i++) {
            array += 1 + String.valueOf(i).length() + 1 + documents.get(i).length;
        }
        int all = Integer.BYTES + HEAD.length + 1 + DOCUMENTS.length + array + 1;
        ByteBuffer bytes = ByteBuffer.allocate(all).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(all).put(HEAD);
        bytes.put((byte) 4).put(DOCUMENTS).putInt(array);
        for (int i = 0; i < documents.size(); i++) {
            bytes.put((byte) 3)
                    .put(String.valueOf(i).getBytes(UTF_8))
                    .put((byte) 0)
                    .put(documents.get(i));
        }
        bytes.put((byte) 0).put((byte) 0);
        return new RawBsonDocument(bytes.array());
    }
}
