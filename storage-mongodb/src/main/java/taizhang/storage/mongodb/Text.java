// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.bson.BsonReader;
import org.bson.BsonType;

/** JSON as the text it is, so that it is readable in a shell and comes back to the byte. */
final class Text {

    private static final char REPLACEMENT = '\uFFFD';

    private Text() {}

    /** Bytes that are no UTF-8 would not come back as they were from a string, so they stay bytes. */
    static void write(BsonBytes bson, String name, byte[] bytes) {
        if (isText(bytes)) {
            bson.text(name, bytes);
        } else {
            bson.binary(name, bytes);
        }
    }

    private static boolean isText(byte[] bytes) {
        String text = new String(bytes, UTF_8);
        return text.indexOf(REPLACEMENT) < 0 || Arrays.equals(text.getBytes(UTF_8), bytes);
    }

    static byte[] read(BsonReader reader) {
        return reader.getCurrentBsonType() == BsonType.STRING
                ? reader.readString().getBytes(UTF_8)
                : reader.readBinaryData().getData();
    }
}
