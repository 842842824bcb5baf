// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.bson.BsonBinary;
import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;

/** JSON as the text it is, so that it is readable in a shell and comes back to the byte. */
final class Text {

    private static final char REPLACEMENT = '\uFFFD';

    private Text() {}

    /** Bytes that are no UTF-8 would not come back as they were from a string, so they stay bytes. */
    static void write(BsonWriter writer, String name, byte[] bytes) {
        String text = new String(bytes, UTF_8);
        if (text.indexOf(REPLACEMENT) < 0 || Arrays.equals(text.getBytes(UTF_8), bytes)) {
            writer.writeString(name, text);
        } else {
            writer.writeBinaryData(name, new BsonBinary(bytes));
        }
    }

    static byte[] read(BsonReader reader) {
        return reader.getCurrentBsonType() == BsonType.STRING
                ? reader.readString().getBytes(UTF_8)
                : reader.readBinaryData().getData();
    }
}
