// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowable;
import static taizhang.storage.contract.Events.event;
import static taizhang.storage.contract.Events.run;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import taizhang.storage.NewEvent;
import taizhang.storage.StoreUnavailable;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class MongoStoreTest {

    @RegisterExtension
    final FreshDatabase database = FreshDatabase.onStandIn();

    private MongoClient client;

    @BeforeEach
    void openAShell() {
        client = MongoClients.create(Address.of(database.uri()).uri());
    }

    @AfterEach
    void closeTheShell() {
        client.close();
    }

    private MongoStore open() {
        return database.open(Clock.systemUTC());
    }

    private MongoDatabase shell() {
        return client.getDatabase(Address.of(database.uri()).database());
    }

    private static taizhang.storage.Document document(String id, String body) {
        return new taizhang.storage.Document(id, 1, body.getBytes(UTF_8));
    }

    @Nested
    class Opening {
        @Test
        void a_ledger_that_must_be_there_and_is_not_says_so_and_creates_nothing() {
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> MongoStore.openExisting(database.uri(), Clock.systemUTC()))
                    .withMessageContaining("There is no ledger in database");
            assertThat(shell().listCollectionNames()).isEmpty();
            open().log().append(run("a", 0, 1));
            try (MongoStore there = MongoStore.openExisting(database.uri(), Clock.systemUTC())) {
                assertThat(there.log().head()).isEqualTo(1);
            }
        }

        @Test
        void twice_creates_nothing_twice_and_finds_everything() {
            open().log().append(run("a", 0, 3));
            MongoStore again = open();
            assertThat(again.log().head()).isEqualTo(3);
            assertThat(again.log().append(run("a", 3, 1)).first()).isEqualTo(4);
            assertThat(shell().getCollection("events").listIndexes()).hasSize(2);
        }

        @Test
        void is_refused_with_a_sentence_when_a_newer_program_wrote_the_database() {
            open();
            shell().getCollection("meta")
                    .updateOne(new Document("_id", "schema"), new Document("$set", new Document("version", 7)));
            assertThatExceptionOfType(StoreTooNew.class)
                    .isThrownBy(MongoStoreTest.this::open)
                    .withMessage("The ledger has schema version 7, but this program knows versions up to 1 only:"
                            + " use the newer program");
        }

        @Test
        void is_refused_when_the_index_exists_differently() {
            shell().getCollection("events")
                    .createIndex(
                            new Document("a", 1),
                            new IndexOptions().unique(true).name("aggregate_sequence"));
            assertThatExceptionOfType(StoreUnfit.class)
                    .isThrownBy(MongoStoreTest.this::open)
                    .withMessageContaining("db.events.dropIndex(\"aggregate_sequence\")");
            shell().getCollection("events").dropIndex("aggregate_sequence");
            open();
        }

        @Test
        void takes_an_equal_index_of_another_name() {
            shell().getCollection("events")
                    .createIndex(new Document("a", 1).append("s", 1), new IndexOptions().unique(true));
            open();
            assertThat(shell().getCollection("events").listIndexes()).hasSize(2);
        }

        @Test
        void is_refused_when_commits_were_written_without_the_index() {
            shell().getCollection("events")
                    .insertMany(List.of(
                            new Document("_id", 1L).append("a", "a").append("s", 0L),
                            new Document("_id", 2L).append("a", "a").append("s", 0L)));
            assertThatExceptionOfType(StoreUnfit.class)
                    .isThrownBy(MongoStoreTest.this::open)
                    .withMessageContaining("restore the ledger from a backup");
        }

        @Test
        void needs_a_replica_set_or_the_word_that_none_is_needed() {
            String uri = database.uri().replace(Address.STANDALONE, "");
            assertThatExceptionOfType(StoreUnfit.class)
                    .isThrownBy(() -> database.open(uri, Clock.systemUTC()))
                    .withMessageContaining("is not a member of a replica set")
                    .withMessageContaining("or accept the risk by taizhang.standalone=true in the address");
        }

        @Test
        void says_so_when_no_server_answers() throws IOException {
            try (ServerSocket nobody = new ServerSocket(0)) {
                int port = nobody.getLocalPort();
                nobody.close();
                String uri = "mongodb://127.0.0.1:" + port + "/ledger?serverSelectionTimeoutMS=200";
                assertThatExceptionOfType(StoreUnavailable.class)
                        .isThrownBy(() -> database.open(uri, Clock.systemUTC()))
                        .withMessageContaining("database ledger at 127.0.0.1:" + port)
                        .withMessageContaining(
                                "no server answers that could take it; start one, or correct the address");
            }
        }

        @Test
        void says_so_when_the_login_is_refused_and_does_not_repeat_the_password() {
            String uri = database.uri().replace("mongodb://", "mongodb://secretary:geheim@")
                    + "&serverSelectionTimeoutMS=1000";
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> database.open(uri, Clock.systemUTC()))
                    .withMessageContaining("the server refuses the login; correct user, password and authSource")
                    .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("geheim"));
        }

        @Test
        void says_so_when_the_address_is_none() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MongoStore.open("mongo://somewhere", Clock.systemUTC()))
                    .withMessageContaining("mongodb://");
        }
    }

    @Nested
    class Closing {
        @Test
        void turns_away_whoever_comes_later_and_may_be_repeated() {
            MongoStore store = open();
            store.log().append(run("a", 0, 1));
            store.close();
            store.close();
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> store.log().append(run("b", 0, 1)))
                    .withMessage("The ledger is closed");
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> store.log().aggregate("a", 0))
                    .withMessage("The ledger is closed");
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> store.documents().put(document("a", "{}")))
                    .withMessage("The ledger is closed");
        }
    }

    @Nested
    class ASignal {
        @Test
        void that_writes_is_refused_instead_of_waiting_for_itself() {
            CompletableFuture<Throwable> refusal = new CompletableFuture<>();
            MongoStore store = open();
            try (var _ = store.log()
                    .onCommit(() ->
                            refusal.complete(catchThrowable(() -> store.log().append(run("echo", 0, 1)))))) {
                store.log().append(run("a", 0, 1));
                assertThat(refusal.join()).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Nested
    class ABatch {
        @Test
        void is_one_insert_and_is_not_harmed_by_those_that_are_refused() throws Exception {
            CountDownLatch sent = new CountDownLatch(1);
            CountDownLatch goOn = new CountDownLatch(1);
            try (Wire wire = new Wire(database.uri());
                    MongoStore store = MongoStore.open(wire.uri(database.uri()), Clock.systemUTC());
                    var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                wire.next(passage -> {
                    sent.countDown();
                    join(goOn);
                    passage.exchange();
                });
                Future<?> first = pool.submit(() -> store.log().append(run("first", 0, 1)));
                sent.await();
                List<CompletableFuture<Boolean>> others = new ArrayList<>();
                for (List<NewEvent> unit : units()) {
                    others.add(CompletableFuture.supplyAsync(() -> store.log().append(unit), pool)
                            .handle((_, refusal) -> refusal == null));
                }
                while (store.waiting() < others.size()) {
                    Thread.onSpinWait();
                }
                goOn.countDown();
                first.get();
                assertThat(others.stream().filter(CompletableFuture::join)).hasSize(11);
                assertThat(Logs.verified(store.log())).hasSize(12);
                // The one in front, ten at once, the one of two aggregates, whichever of the two in its place.
                assertThat(wire.inserts()).isLessThanOrEqualTo(4);
            }
        }

        /** Nine by themselves, two for one place, one of two aggregates of which the second is taken by then. */
        private static List<List<NewEvent>> units() {
            Stream<List<NewEvent>> alone = IntStream.range(0, 9).mapToObj(n -> run("alone-" + n, 0, 2));
            Stream<List<NewEvent>> racing = Stream.of(run("hot", 0, 1), run("hot", 0, 1));
            Stream<List<NewEvent>> mixed = Stream.of(List.of(event("mixed", 0), event("other", 0)));
            return Stream.of(alone, racing, mixed).flatMap(units -> units).toList();
        }

        private static void join(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Nested
    class AUnitOfWork {
        @Test
        void of_too_many_bytes_beside_its_payloads_is_refused_with_what_to_do() {
            String id = "i".repeat(2 << 20);
            List<NewEvent> heavy = IntStream.range(0, 8)
                    .mapToObj(
                            n -> new NewEvent(id + n, "a", n, null, Instant.EPOCH, "x", null, new byte[0], new byte[0]))
                    .toList();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> open().log().append(heavy))
                    .withMessageContaining("split it");
        }
    }

    @Nested
    class AtTheShell {
        @Test
        void events_and_documents_are_readable() {
            MongoStore store = open();
            store.log().append(run("会议-1", 0, 1));
            store.documents().put(document("timeline/株洲", "{\"题\":1}"));
            Document commit = shell().getCollection("events")
                    .find(new Document("_id", 1L))
                    .first();
            assertThat(commit).containsEntry("a", "会议-1").containsEntry("s", 0L).containsEntry("n", 1);
            assertThat(commit.getList("e", Document.class).getFirst())
                    .containsEntry("p", "study.session-held.v1")
                    .containsEntry("d", "{\"topic\":\"第0次学习\"}");
            assertThat(shell().getCollection("documents").find().first())
                    .containsEntry("_id", "timeline/株洲")
                    .containsEntry("v", 1L)
                    .containsEntry("body", "{\"题\":1}");
        }
    }
}
