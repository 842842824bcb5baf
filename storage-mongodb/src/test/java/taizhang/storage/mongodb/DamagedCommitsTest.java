// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static taizhang.storage.contract.Events.event;
import static taizhang.storage.contract.Events.run;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import taizhang.storage.ChainBroken;
import taizhang.storage.check.ChainCheck;

/** What someone can do to the documents in a Mongo shell. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class DamagedCommitsTest {

    @RegisterExtension
    final FreshDatabase database = FreshDatabase.onStandIn();

    private MongoClient client;
    private MongoCollection<RawBsonDocument> events;

    @BeforeEach
    void write_a_small_log() {
        MongoStore store = database.open(Clock.systemUTC());
        store.log().append(run("a", 0, 2));
        store.log().append(List.of(event("b", 0), event("a", 2), event("会议", 0)));
        store.log().append(run("b", 1, 1));
        Address address = Address.of(database.uri());
        client = MongoClients.create(address.uri());
        events = client.getDatabase(address.database()).getCollection(Schema.EVENTS, RawBsonDocument.class);
        check();
    }

    @AfterEach
    void leave_the_shell() {
        client.close();
    }

    /** As a program would that has just been started, and so has seen nothing of what was there before. */
    private void check() {
        try (MongoStore store = MongoStore.open(database.uri(), Clock.systemUTC())) {
            new ChainCheck(store.log(), _ -> {}).run();
            store.inspect();
        }
    }

    private void breaksBetween(long first, long last) {
        assertThatExceptionOfType(ChainBroken.class)
                .as("%d to %d", first, last)
                .isThrownBy(this::check)
                .satisfies(broken -> assertThat(broken.position()).isBetween(first, last));
    }

    private RawBsonDocument document(long id) {
        RawBsonDocument found = events.find(eq("_id", id)).first();
        return new RawBsonDocument(bytes(found));
    }

    private static byte[] bytes(RawBsonDocument document) {
        ByteBuffer buffer = document.getByteBuffer().asNIO();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    /** The server refuses some that the driver would still send, such as a text without its end. */
    private boolean isTaken(RawBsonDocument document) {
        try {
            events.insertOne(document);
            return true;
        } catch (MongoException refused) {
            return false;
        }
    }

    @Test
    void a_flipped_bit_that_leaves_a_document_is_found() {
        int found = 0;
        for (long id : new long[] {1, 3, -4}) {
            RawBsonDocument sound = document(id);
            byte[] bytes = bytes(sound);
            for (int bit = 17 * 8; bit < bytes.length * 8; bit += 7) {
                byte[] flipped = bytes.clone();
                flipped[bit / 8] ^= (byte) (1 << bit % 8);
                events.deleteOne(eq("_id", id));
                if (isWhole(sound, flipped) && isTaken(new RawBsonDocument(flipped))) {
                    // The stand-in counts the elements of an array anew, and so puts a flip in such a number right.
                    if (!Arrays.equals(bytes, bytes(document(id)))) {
                        breaksBetween(1, 5);
                        found++;
                    }
                    events.deleteOne(eq("_id", id));
                }
                events.insertOne(sound);
            }
        }
        check();
        assertThat(found).isGreaterThan(300);
    }

    /** Whether it still has the same fields of the same types; a server would not even take most of the others. */
    private static boolean isWhole(RawBsonDocument sound, byte[] flipped) {
        try {
            return alike(sound.toBsonDocument(), new RawBsonDocument(flipped).toBsonDocument());
        } catch (RuntimeException noDocument) {
            return false;
        }
    }

    private static boolean alike(BsonValue one, BsonValue other) {
        if (one.getBsonType() != other.getBsonType()) {
            return false;
        }
        if (one.isDocument()) {
            return List.copyOf(one.asDocument().keySet())
                            .equals(List.copyOf(other.asDocument().keySet()))
                    && one.asDocument().keySet().stream()
                            .allMatch(key -> alike(
                                    one.asDocument().get(key),
                                    other.asDocument().get(key)));
        }
        if (one.isArray()) {
            return one.asArray().size() == other.asArray().size()
                    && IntStream.range(0, one.asArray().size())
                            .allMatch(n ->
                                    alike(one.asArray().get(n), other.asArray().get(n)));
        }
        return true;
    }

    @Test
    void documents_that_were_removed_added_or_extended_are_found() {
        for (long id : new long[] {1, 3, -4, -5}) {
            RawBsonDocument sound = document(id);
            events.deleteOne(eq("_id", id));
            breaksBetween(Math.abs(id), Math.abs(id));
            events.insertOne(sound);
        }
        events.updateOne(eq("_id", 3L), Updates.set("remark", "x"));
        breaksBetween(3, 3);
        events.updateOne(eq("_id", 3L), Updates.unset("remark"));
        check();
        events.insertOne(RawBsonDocument.parse(
                "{\"_id\": {\"$numberLong\": \"-1\"}, \"a\": \"x\", \"s\": {\"$numberLong\": \"0\"}}"));
        breaksBetween(1, 1);
        events.deleteOne(eq("_id", -1L));
        events.insertOne(RawBsonDocument.parse("{\"_id\": \"note\", \"a\": \"y\", \"s\": {\"$numberLong\": \"0\"}}"));
        breaksBetween(0, 0);
    }
}
