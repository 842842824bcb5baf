// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.payload;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.ByteBufNIO;
import org.bson.io.BasicOutputBuffer;
import org.bson.io.ByteBufferBsonInput;

/** How a payload stands in its event's document. Either form gives the bytes back: the hash chain is made of them. */
enum Form {
    TEXT {
        @Override
        void write(BsonWriter writer, byte[] payload) {
            writer.writeString(new String(payload, UTF_8));
        }

        @Override
        byte[] read(BsonReader reader) {
            return reader.readString().getBytes(UTF_8);
        }
    },

    /** Whether the bytes come back is seen by turning it back at once; spaces or 1.50 would have to stay text. */
    DOCUMENT {
        @Override
        void write(BsonWriter writer, byte[] payload) {
            BasicOutputBuffer buffer = new BasicOutputBuffer(payload.length);
            try (BsonBinaryWriter document = new BsonBinaryWriter(buffer)) {
                JsonAsBson.write(payload, document);
            }
            byte[] bytes = buffer.toByteArray();
            if (!Arrays.equals(JsonAsBson.read(reader(bytes)), payload)) {
                throw new IllegalArgumentException("this payload can't be a document");
            }
            writer.pipe(reader(bytes));
        }

        @Override
        byte[] read(BsonReader reader) {
            return JsonAsBson.read(reader);
        }
    };

    abstract void write(BsonWriter writer, byte[] payload);

    abstract byte[] read(BsonReader reader);

    static BsonBinaryReader reader(byte[] document) {
        return new BsonBinaryReader(
                new ByteBufferBsonInput(new ByteBufNIO(ByteBuffer.wrap(document).order(ByteOrder.LITTLE_ENDIAN))));
    }
}
