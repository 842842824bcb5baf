// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import org.bson.BsonBinaryReader;
import org.bson.RawBsonDocument;
import taizhang.storage.Document;

/** A document of the table as MongoDB keeps it: {@code {_id, v, body}}. */
final class TableDocument {

    private TableDocument() {}

    static RawBsonDocument write(Document document) {
        BsonBytes bytes = new BsonBytes();
        int begin = bytes.document();
        bytes.text("_id", DocumentId.stored(document.id()));
        bytes.int64("v", document.v());
        Text.write(bytes, "body", document.body());
        bytes.end(begin);
        return new RawBsonDocument(bytes.toByteArray());
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
