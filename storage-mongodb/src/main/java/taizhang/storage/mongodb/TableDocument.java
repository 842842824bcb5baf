// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import taizhang.storage.Document;

/** A document of the table as MongoDB keeps it: {@code {_id, v, body}}. */
final class TableDocument {

    private TableDocument() {}

    static RawBsonDocument write(Document document) {
        BasicOutputBuffer buffer = new BasicOutputBuffer(document.body().length + 128);
        try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeString("_id", DocumentId.stored(document.id()));
            writer.writeInt64("v", document.v());
            Text.write(writer, "body", document.body());
            writer.writeEndDocument();
        }
        return new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getPosition());
    }

    static Document read(RawBsonDocument raw) {
        try (BsonBinaryReader reader = new BsonBinaryReader(raw.getByteBuffer().asNIO())) {
            reader.readStartDocument();
            String id = DocumentId.original(reader.readString("_id"));
            long v = reader.readInt64("v");
            reader.readName("body");
            return new Document(id, v, Text.read(reader));
        }
    }
}
