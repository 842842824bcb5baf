// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Commit;
import taizhang.storage.NewEvent;

/** Reads one commit from its document, field by field as they stand there, so that nothing is built on the way. */
final class CommitReader {

    /** The document says how many events it holds, but a damaged one may say anything. */
    private static final int MOST_EXPECTED = 1_000;

    private long first;
    private long millis;
    private int nanos;
    private byte[] hash = {};
    private String aggregate = "";
    private long sequence;
    private @Nullable String type;
    private List<NewEvent> events = List.of();

    private CommitReader() {}

    static Commit read(RawBsonDocument document) {
        return new CommitReader().commit(document);
    }

    private Commit commit(RawBsonDocument document) {
        try (BsonBinaryReader reader =
                new BsonBinaryReader(document.getByteBuffer().asNIO())) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                switch (reader.readName()) {
                    case "_id" -> first = reader.readInt64();
                    case "t" -> millis = reader.readDateTime();
                    case "z" -> nanos = reader.readInt32();
                    case "h" -> hash = reader.readBinaryData().getData();
                    case "n" -> events = new ArrayList<>(Math.clamp(reader.readInt32(), 1, MOST_EXPECTED));
                    case "a" -> aggregate = reader.readString();
                    case "s" -> sequence = reader.readInt64();
                    case "y" -> type = reader.readString();
                    case "e" -> readEvents(reader);
                    default -> reader.skipValue();
                }
            }
        }
        return new Commit(first, CommitDocument.instant(millis, nanos), events, hash);
    }

    private void readEvents(BsonReader reader) {
        reader.readStartArray();
        while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
            events.add(event(reader));
        }
        reader.readEndArray();
    }

    private NewEvent event(BsonReader reader) {
        String id = "";
        @Nullable String other = null;
        long otherSequence = 0;
        @Nullable String ownType = type;
        long at = 0;
        int atNanos = 0;
        String name = "";
        @Nullable String revision = null;
        byte[] payload = {};
        byte[] metadata = {};
        reader.readStartDocument();
        for (BsonType kind = reader.readBsonType(); kind != BsonType.END_OF_DOCUMENT; kind = reader.readBsonType()) {
            switch (reader.readName()) {
                case "i" -> id = reader.readString();
                case "a" -> other = reader.readString();
                case "s" -> otherSequence = reader.readInt64();
                case "y" -> ownType = textOrNull(reader, kind);
                case "x" -> at = reader.readDateTime();
                case "z" -> atNanos = reader.readInt32();
                case "p" -> name = reader.readString();
                case "r" -> revision = reader.readString();
                case "d" -> payload = Text.read(reader);
                case "m" -> metadata = Text.read(reader);
                default -> reader.skipValue();
            }
        }
        reader.readEndDocument();
        Instant time = CommitDocument.instant(at, atNanos);
        return other == null
                ? new NewEvent(id, aggregate, sequence++, ownType, time, name, revision, payload, metadata)
                : new NewEvent(id, other, otherSequence, ownType, time, name, revision, payload, metadata);
    }

    private static @Nullable String textOrNull(BsonReader reader, BsonType kind) {
        if (kind == BsonType.NULL) {
            reader.readNull();
            return null;
        }
        return reader.readString();
    }
}
