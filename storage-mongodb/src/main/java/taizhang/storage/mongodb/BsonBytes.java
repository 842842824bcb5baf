// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * BSON laid down as bytes. The driver's writer takes text as a String and encodes it sign by sign; JSON is UTF-8
 * already, and so is most of a commit. Names are ASCII, of ours. See bsonspec.org, version 1.1.
 */
final class BsonBytes {

    private static final byte TEXT = 2;
    private static final byte DOCUMENT = 3;
    private static final byte ARRAY = 4;
    private static final byte BINARY = 5;
    private static final byte DATE_TIME = 9;
    private static final byte NULL = 10;
    private static final byte INT_32 = 16;
    private static final byte INT_64 = 18;

    private ByteBuffer bytes = ByteBuffer.allocate(2048).order(ByteOrder.LITTLE_ENDIAN);

    /** @return where it begins, which its {@link #end} wants to know */
    int document() {
        int begin = bytes.position();
        room(Integer.BYTES).putInt(0);
        return begin;
    }

    int document(String name) {
        name(DOCUMENT, name);
        return document();
    }

    int array(String name) {
        name(ARRAY, name);
        return document();
    }

    void end(int begin) {
        room(1).put((byte) 0);
        bytes.putInt(begin, bytes.position() - begin);
    }

    void int32(String name, int value) {
        name(INT_32, name);
        room(Integer.BYTES).putInt(value);
    }

    void int64(String name, long value) {
        name(INT_64, name);
        room(Long.BYTES).putLong(value);
    }

    void dateTime(String name, long millis) {
        name(DATE_TIME, name);
        room(Long.BYTES).putLong(millis);
    }

    void nothing(String name) {
        name(NULL, name);
    }

    void text(String name, String text) {
        text(name, text.getBytes(UTF_8));
    }

    /** @param text UTF-8 */
    void text(String name, byte[] text) {
        name(TEXT, name);
        room(Integer.BYTES + text.length + 1).putInt(text.length + 1).put(text).put((byte) 0);
    }

    void binary(String name, byte[] value) {
        name(BINARY, name);
        room(Integer.BYTES + 1 + value.length)
                .putInt(value.length)
                .put((byte) 0)
                .put(value);
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private void name(byte type, String name) {
        room(1 + name.length() + 1).put(type);
        for (int i = 0; i < name.length(); i++) {
            bytes.put((byte) name.charAt(i));
        }
        bytes.put((byte) 0);
    }

    private ByteBuffer room(int needed) {
        if (bytes.remaining() < needed) {
            int length = Math.max(bytes.capacity() * 2, bytes.position() + needed);
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), length))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .position(bytes.position());
        }
        return bytes;
    }
}
