// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
        NewEvent first = events.getFirst();
        BsonBytes bytes = new BsonBytes();
        int document = bytes.document();
        bytes.int64("_id", 0);
        bytes.dateTime("t", 0);
        bytes.int32("z", 0);
        bytes.binary("h", new byte[HASH_BYTES]);
        bytes.int32("n", events.size());
        bytes.text("u", first.id());
        bytes.text("a", first.aggregate());
        bytes.int64("s", first.sequence());
        if (first.type() != null) {
            bytes.text("y", first.type());
        }
        int array = bytes.array("e");
        for (int i = 0; i < events.size(); i++) {
            write(bytes, String.valueOf(i), events.get(i), first);
        }
        bytes.end(array);
        if (slices.size() > 1) {
            writeOthers(bytes, slices.subList(1, slices.size()));
        }
        bytes.end(document);
        return bytes.toByteArray();
    }

    private static void write(BsonBytes bytes, String index, NewEvent event, NewEvent first) {
        int document = bytes.document(index);
        bytes.text("i", event.id());
        if (!event.aggregate().equals(first.aggregate())) {
            bytes.text("a", event.aggregate());
            bytes.int64("s", event.sequence());
        }
        if (!Objects.equals(event.type(), first.type())) {
            if (event.type() == null) {
                bytes.nothing("y");
            } else {
                bytes.text("y", event.type());
            }
        }
        bytes.dateTime("x", millis(event.at()));
        bytes.int32("z", event.at().getNano() % NANOS_PER_MILLI);
        bytes.text("p", event.name());
        if (event.revision() != null) {
            bytes.text("r", event.revision());
        }
        Text.write(bytes, "d", event.payload());
        Text.write(bytes, "m", event.metadata());
        bytes.end(document);
    }

    private static void writeOthers(BsonBytes bytes, List<Slice> slices) {
        int array = bytes.array("x");
        for (int i = 0; i < slices.size(); i++) {
            Slice slice = slices.get(i);
            int document = bytes.document(String.valueOf(i));
            bytes.text("a", slice.aggregate());
            bytes.int64("s", slice.sequence());
            bytes.int32("n", slice.count());
            bytes.end(document);
        }
        bytes.end(array);
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
