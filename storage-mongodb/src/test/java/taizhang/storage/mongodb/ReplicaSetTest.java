// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static taizhang.storage.contract.Events.event;
import static taizhang.storage.contract.Events.run;

import com.mongodb.MongoException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import taizhang.storage.contract.Together;

/** What the stand-in can't show: use of indexes, change streams, a new primary. */
@OnNamedServer
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class ReplicaSetTest {

    private static final int STEP_DOWN_SECONDS = 10;

    @RegisterExtension
    final FreshDatabase database = FreshDatabase.onNamedServer();

    private MongoClient client;

    @BeforeEach
    void requireAReplicaSet(TestInfo test) {
        client = MongoClients.create(Address.of(database.uri()).uri());
        try (Server server = Server.connect(Address.of(database.uri()))) {
            requireChangeStreams(server, test);
        }
    }

    private static void requireChangeStreams(Server server, TestInfo test) {
        if (!server.hasChangeStreams()) {
            String missing = "the server named by " + FreshDatabase.NAMED_SERVER + " is no replica set";
            OnNamedServer.Condition.sayNotRun("ReplicaSetTest, " + test.getDisplayName() + ": " + missing);
            Assumptions.abort(missing);
        }
    }

    @AfterEach
    void close() {
        client.close();
    }

    private MongoStore open() {
        return database.open(Clock.systemUTC());
    }

    private static void usesAnIndex(FindIterable<Document> query, int mostExamined) {
        Document explained = query.explain();
        assertThat(explained.toJson())
                .contains("IXSCAN")
                .doesNotContain("COLLSCAN")
                .doesNotContain("\"SORT\"");
        int examined = explained.get("executionStats", Document.class).getInteger("totalDocsExamined");
        assertThat(examined).isLessThanOrEqualTo(mostExamined);
    }

    @Test
    void every_read_of_the_log_and_of_the_documents_uses_an_index() {
        MongoStore store = open();
        for (int n = 0; n < 50; n++) {
            store.log().append(List.of(event("a" + n, 0), event("b", n)));
            store.documents().put(new taizhang.storage.Document("p/" + n, 1, new byte[0]));
        }
        var ours = client.getDatabase(Address.of(database.uri()).database());
        MongoCollection<Document> events = ours.getCollection("events");
        usesAnIndex(
                events.find(Filters.gte("_id", 11L))
                        .sort(Sorts.ascending("_id"))
                        .limit(5),
                5);
        usesAnIndex(
                events.find(Filters.and(Filters.gt("_id", 0L), Filters.lte("_id", 60L)))
                        .sort(Sorts.descending("_id"))
                        .limit(1),
                1);
        usesAnIndex(
                events.find(Filters.and(Filters.eq("a", "b"), Filters.gte("s", 45L)))
                        .sort(Sorts.ascending("s")),
                5);
        usesAnIndex(
                ours.getCollection("documents")
                        .find(Filters.and(Filters.gte("_id", "p/"), Filters.lt("_id", DocumentId.afterAll("p/"))))
                        .sort(Sorts.ascending("_id"))
                        .limit(5),
                5);
    }

    @Test
    void a_commit_wakes_another_process_by_the_change_stream() throws Exception {
        MongoStore writes = open();
        MongoStore hears = open();
        AtomicInteger fast = new AtomicInteger();
        for (int n = 0; n < 10; n++) {
            CountDownLatch told = new CountDownLatch(1);
            try (var _ = hears.log().onCommit(told::countDown)) {
                writes.log().append(run("a" + n, 0, 1));
                if (told.await(500, TimeUnit.MILLISECONDS)) {
                    fast.incrementAndGet();
                }
            }
        }
        assertThat(fast).as("sooner than it looks by itself, once a second").hasValueGreaterThan(7);
    }

    @Test
    void nothing_acknowledged_is_lost_when_the_primary_steps_down() throws Exception {
        MongoStore store = MongoStore.open(database.uri(), Clock.systemUTC(), Duration.ofSeconds(60));
        try (store) {
            List<Integer> answered = Together.run(5, thread -> {
                if (thread == 0) {
                    stepDown();
                    return 0;
                }
                for (int sequence = 0; sequence < 100; sequence++) {
                    store.log().append(run("writer-" + thread, sequence, 1));
                }
                return 100;
            });
            assertThat(answered.stream().mapToInt(Integer::intValue).sum()).isEqualTo(400);
            assertThat(Logs.verified(store.log())).hasSize(400);
        }
    }

    private void stepDown() {
        try {
            client.getDatabase("admin")
                    .runCommand(new Document("replSetStepDown", STEP_DOWN_SECONDS).append("force", true));
        } catch (MongoException hungUp) {
            assertThat(hungUp).as("a primary that goes may hang up").isNotNull();
        }
    }
}
