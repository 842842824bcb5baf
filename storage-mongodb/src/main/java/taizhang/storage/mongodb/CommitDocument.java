// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.bson.BsonBinary;
import org.bson.BsonBinaryWriter;
import org.bson.BsonWriter;
import org.bson.io.BasicOutputBuffer;
import taizhang.storage.Commit;
import taizhang.storage.NewEvent;

/**
 * A unit of work as the document it is stored in. All but its place is encoded by the caller; position, time and hash
 * stand first, at fixed offsets, where the writer puts them in when it knows them.
 */
final class CommitDocument {

    private static final int ID_AT = 9;
    private static final int MILLIS_AT = 20;
    private static final int NANOS_AT = 31;
    private static final int HASH_AT = 43;
    private static final int HASH_BYTES = 32;

    private static final int NANOS_PER_MILLI = 1_000_000;

    private CommitDocument() {}

    static byte[] withoutPlace(List<NewEvent> events, List<Slice> slices) {
        BasicOutputBuffer buffer = new BasicOutputBuffer(1024);
        try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            NewEvent first = events.getFirst();
            writer.writeStartDocument();
            writer.writeInt64("_id", 0);
            writer.writeDateTime("t", 0);
            writer.writeInt32("z", 0);
            writer.writeBinaryData("h", new BsonBinary(new byte[HASH_BYTES]));
            writer.writeInt32("n", events.size());
            writer.writeString("u", first.id());
            writer.writeString("a", first.aggregate());
            writer.writeInt64("s", first.sequence());
            if (first.type() != null) {
                writer.writeString("y", first.type());
            }
            writer.writeStartArray("e");
            for (NewEvent event : events) {
                write(writer, event, first);
            }
            writer.writeEndArray();
            if (slices.size() > 1) {
                writeOthers(writer, slices.subList(1, slices.size()));
            }
            writer.writeEndDocument();
        }
        return buffer.toByteArray();
    }

    private static void write(BsonWriter writer, NewEvent event, NewEvent first) {
        writer.writeStartDocument();
        writer.writeString("i", event.id());
        if (!event.aggregate().equals(first.aggregate())) {
            writer.writeString("a", event.aggregate());
            writer.writeInt64("s", event.sequence());
        }
        if (!Objects.equals(event.type(), first.type())) {
            writer.writeName("y");
            if (event.type() == null) {
                writer.writeNull();
            } else {
                writer.writeString(event.type());
            }
        }
        writer.writeDateTime("x", millis(event.at()));
        writer.writeInt32("z", event.at().getNano() % NANOS_PER_MILLI);
        writer.writeString("p", event.name());
        if (event.revision() != null) {
            writer.writeString("r", event.revision());
        }
        Text.write(writer, "d", event.payload());
        Text.write(writer, "m", event.metadata());
        writer.writeEndDocument();
    }

    private static void writeOthers(BsonWriter writer, List<Slice> slices) {
        writer.writeStartArray("x");
        for (Slice slice : slices) {
            writer.writeStartDocument();
            writer.writeString("a", slice.aggregate());
            writer.writeInt64("s", slice.sequence());
            writer.writeInt32("n", slice.count());
            writer.writeEndDocument();
        }
        writer.writeEndArray();
    }

    static void place(byte[] document, Commit commit) {
        ByteBuffer bytes = ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putLong(ID_AT, commit.first());
        bytes.putLong(MILLIS_AT, millis(commit.at()));
        bytes.putInt(NANOS_AT, commit.at().getNano() % NANOS_PER_MILLI);
        bytes.put(HASH_AT, commit.hash());
    }

    private static long millis(Instant time) {
        try {
            return time.toEpochMilli();
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("%s is further away than milliseconds of 64 bits reach".formatted(time));
        }
    }

    static Instant instant(long millis, int nanos) {
        return Instant.ofEpochMilli(millis).plusNanos(nanos);
    }
}
