// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.payload;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonType;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import taizhang.benchmark.measure.Operation;
import taizhang.benchmark.measure.Target;
import taizhang.benchmark.server.MongoServers.Database;
import taizhang.benchmark.server.MongoServers.Server;
import taizhang.benchmark.workload.Lives;
import taizhang.storage.NewEvent;

/** A collection like the adapter's, written and read by the driver alone; only the form of the payload differs. */
final class StoredEvents implements Target {

    private static final int AT_ONCE = 64;

    private final Form form;
    private final Database database;
    private final MongoCollection<RawBsonDocument> events;
    private final Lives lives = new Lives();
    private long position;

    StoredEvents(Server server, Form form) {
        this.form = form;
        this.database = server.database();
        this.events = database.client().getDatabase(database.name()).getCollection("events", RawBsonDocument.class);
        events.createIndex(Indexes.ascending("a", "s"), new IndexOptions().unique(true));
    }

    StoredEvents filled(int count) {
        while (position < count) {
            append();
        }
        return this;
    }

    @Override
    public Operation operation() {
        return this::append;
    }

    private int append() {
        List<RawBsonDocument> documents = new ArrayList<>(AT_ONCE);
        for (NewEvent event : lives.next(AT_ONCE)) {
            documents.add(document(event));
        }
        events.insertMany(documents);
        return AT_ONCE;
    }

    private RawBsonDocument document(NewEvent event) {
        BasicOutputBuffer buffer = new BasicOutputBuffer(1024);
        try (BsonBinaryWriter writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeInt64("_id", ++position);
            writer.writeString("a", event.aggregate());
            writer.writeInt64("s", event.sequence());
            writer.writeString("i", event.id());
            writer.writeString("p", event.name());
            writer.writeName("d");
            form.write(writer, event.payload());
            writer.writeEndDocument();
        }
        return new RawBsonDocument(buffer.getInternalBuffer(), 0, buffer.getPosition());
    }

    /** All of them with their payloads' bytes, as the log hands them out. */
    int read() {
        int read = 0;
        for (RawBsonDocument document : events.find().batchSize(1_000)) {
            read += payload(document).length > 0 ? 1 : 0;
        }
        return read;
    }

    private byte[] payload(RawBsonDocument document) {
        byte[] payload = {};
        try (BsonBinaryReader reader =
                new BsonBinaryReader(document.getByteBuffer().asNIO())) {
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                if (reader.readName().equals("d")) {
                    payload = form.read(reader);
                } else {
                    reader.skipValue();
                }
            }
        }
        return payload;
    }

    @Override
    public void close() {
        database.close();
    }
}
