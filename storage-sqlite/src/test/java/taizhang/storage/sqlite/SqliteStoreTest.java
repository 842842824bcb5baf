// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static taizhang.storage.contract.Events.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taizhang.storage.ChainBroken;
import taizhang.storage.Commit;
import taizhang.storage.Document;
import taizhang.storage.SequenceTaken;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.adapter.ChainHash;
import taizhang.storage.adapter.Head;
import taizhang.storage.adapter.UnitOfWork;
import taizhang.storage.check.ChainCheck;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class SqliteStoreTest {

    @TempDir
    Path folder;

    private SqliteStore open() {
        return SqliteStore.open(folder, Clock.systemUTC());
    }

    private static Document document(String id, long v) {
        return new Document(id, v, "{}".getBytes(UTF_8));
    }

    private String atTheShell(String sql) throws SQLException {
        try (Connection shell = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var statement = shell.createStatement()) {
            return statement.execute(sql) ? statement.getResultSet().getString(1) : "";
        }
    }

    @Nested
    class Reopening {
        @Test
        void finds_everything_and_goes_on_where_it_ended() {
            Commit last;
            try (SqliteStore store = open()) {
                store.log().append(run("a", 0, 3));
                last = store.log().append(run("b", 0, 2));
                store.documents().put(document("timeline/ty-ga/2022", 5));
            }
            try (SqliteStore store = open()) {
                assertThat(store.log().head()).isEqualTo(5);
                assertThat(store.log().aggregate("a", 0)).hasSize(3);
                assertThat(store.documents().put(document("timeline/ty-ga/2022", 5)))
                        .isFalse();
                Commit next = store.log().append(run("a", 3, 1));
                assertThat(next.first()).isEqualTo(6);
                assertThat(next.at()).isAfterOrEqualTo(last.at());
                assertThat(ChainHash.holds(last.hash(), next)).isTrue();
            }
        }

        @Test
        void creates_a_missing_folder() {
            folder = folder.resolve("new/data");
            try (SqliteStore store = open()) {
                assertThat(store.log().append(run("a", 0, 1)).first()).isEqualTo(1);
            }
        }

        @Test
        void is_refused_with_a_sentence_when_a_newer_program_wrote_the_folder() throws Exception {
            open().close();
            atTheShell("PRAGMA user_version = 7");
            assertThatExceptionOfType(StoreTooNew.class)
                    .isThrownBy(SqliteStoreTest.this::open)
                    .withMessage("The ledger has schema version 7, but this program knows versions up to 1 only:"
                            + " use the newer program");
            atTheShell("PRAGMA user_version = 1");
            open().close();
        }

        @Test
        void is_refused_when_the_file_is_no_database() throws Exception {
            Files.writeString(folder.resolve("ledger.db"), "something else\n".repeat(100));
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(SqliteStoreTest.this::open)
                    .withMessageContaining(folder.toString());
        }
    }

    @Nested
    class AHeldPlace {
        @Test
        void is_refused_to_a_first_event_and_those_who_share_the_transaction_get_theirs() throws Exception {
            try (SqliteStore store = open();
                    var pool = Executors.newCachedThreadPool()) {
                store.log().append(run("a", 0, 1));
                CompletableFuture<Void> goOn = new CompletableFuture<>();
                Future<Boolean> occupied = occupy(store, pool, goOn);
                Future<Commit> before = pool.submit(() -> store.log().append(run("b", 0, 1)));
                Future<Commit> taken = pool.submit(() -> store.log().append(run("a", 0, 1)));
                Future<Commit> after = pool.submit(() -> store.log().append(run("c", 0, 1)));
                while (store.writer().waiting() < 3) {
                    Thread.onSpinWait();
                }
                goOn.complete(null);
                occupied.get();
                assertThat(catchThrowable(taken::get)).hasCauseInstanceOf(SequenceTaken.class);
                assertThat(before.get().first() + after.get().first()).isEqualTo(2 + 3);
                new ChainCheck(store.log(), _ -> {}).run();
            }
        }

        @Test
        void breaks_a_copy_and_nothing_of_the_call_stays() {
            try (SqliteStore store = open()) {
                Commit first = store.log().append(run("a", 0, 1));
                Commit second = Head.after(first).next(UnitOfWork.of(run("b", 0, 1)), first.at());
                Commit third = Head.after(second).next(UnitOfWork.of(run("a", 0, 1)), first.at());
                assertThatExceptionOfType(ChainBroken.class)
                        .isThrownBy(() -> store.receiver().receive(List.of(second, third)))
                        .withMessageContaining("its place is held");
                assertThat(store.log().head()).isEqualTo(1);
                assertThat(store.log().append(run("b", 0, 1)).first()).isEqualTo(2);
            }
        }
    }

    /** Keeps the writer busy until it may go on, and until then what comes is queued to become the next batch. */
    private static Future<Boolean> occupy(SqliteStore store, Executor pool, CompletableFuture<Void> goOn) {
        CompletableFuture<Void> begun = new CompletableFuture<>();
        var occupied = CompletableFuture.supplyAsync(
                () -> store.writer().write(0, _ -> {
                    begun.complete(null);
                    goOn.join();
                    return true;
                }),
                pool);
        begun.join();
        return occupied;
    }

    @Nested
    class Closing {
        @Test
        void waits_for_the_writes_that_were_handed_in() throws Exception {
            SqliteStore store = open();
            CompletableFuture<Void> goOn = new CompletableFuture<>();
            try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<Boolean> slow = occupy(store, pool, goOn);
                Future<?> closing = pool.submit(store::close);
                assertThat(closing.isDone()).isFalse();
                goOn.complete(null);
                assertThat(slow.get()).isTrue();
                closing.get();
            }
        }

        @Test
        void turns_away_whoever_comes_later_and_may_be_repeated() {
            SqliteStore store = open();
            store.log().append(run("a", 0, 1));
            store.close();
            store.close();
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> store.log().append(run("a", 1, 1)));
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> store.log().aggregate("a", 0));
        }
    }

    @Nested
    class ABatch {
        @Test
        void is_not_harmed_by_one_that_is_refused_nor_by_one_that_is_faulty() throws Exception {
            try (SqliteStore store = open();
                    var pool = Executors.newVirtualThreadPerTaskExecutor()) {
                CompletableFuture<Void> goOn = new CompletableFuture<>();
                occupy(store, pool, goOn);
                var first = CompletableFuture.supplyAsync(() -> store.log().append(run("a", 0, 2)), pool);
                var second = CompletableFuture.supplyAsync(() -> store.log().append(run("a", 0, 2)), pool);
                var faulty = CompletableFuture.supplyAsync(
                        () -> store.writer().write(0, session -> {
                            session.execute("INSERT INTO documents VALUES ('half', 1, '{}')");
                            throw new IllegalStateException("a fault in the work");
                        }),
                        pool);
                var put = CompletableFuture.supplyAsync(() -> store.documents().put(document("whole", 1)), pool);
                while (store.writer().waiting() < 4) {
                    Thread.onSpinWait();
                }
                goOn.complete(null);

                assertThat(put.get()).isTrue();
                assertThat(faulty.handle((_, fault) -> fault.getCause()).get()).hasMessage("a fault in the work");
                assertThat(Stream.of(first, second)
                                .map(append ->
                                        append.handle((_, lost) -> lost == null).join()))
                        .containsExactlyInAnyOrder(true, false);
                assertThat(store.log().head()).isEqualTo(2);
                assertThat(store.documents().get(List.of("half", "whole"))).containsOnlyKeys("whole");
            }
        }
    }

    @Nested
    class ASignal {
        @Test
        void that_writes_is_refused_instead_of_waiting_for_itself() {
            CompletableFuture<Throwable> refusal = new CompletableFuture<>();
            try (SqliteStore store = open();
                    var _ = store.log()
                            .onCommit(() -> refusal.complete(
                                    catchThrowable(() -> store.documents().put(document("echo", 1)))))) {
                store.log().append(run("a", 0, 1));
                assertThat(refusal.join()).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Nested
    class TheFile {
        @Test
        void is_synced_at_every_commit() {
            try (SqliteStore store = open()) {
                int synchronous = store.writer().write(0, session -> session.number("PRAGMA synchronous"));
                assertThat(synchronous).as("2 is FULL").isEqualTo(2);
                assertThat(folder.resolve("ledger.db-wal"))
                        .as("it is in WAL mode")
                        .exists();
            }
        }

        @Test
        void takes_over_what_was_written_ahead_before_that_grows_big() throws Exception {
            try (SqliteStore store = open()) {
                byte[] body = new byte[256 << 10];
                Arrays.fill(body, (byte) ' ');
                for (int n = 0; n < 100; n++) {
                    store.documents().put(new Document("big/" + n, 1, body));
                }
                assertThat(Files.size(folder.resolve("ledger.db-wal"))).isLessThan(20 << 20);
            }
            assertThat(folder.resolve("ledger.db-wal"))
                    .as("nothing is left to recover")
                    .doesNotExist();
        }
    }

    @Nested
    class AtTheShell {
        @Test
        void the_journal_is_readable() throws Exception {
            try (SqliteStore store = open()) {
                store.log().append(run("会议-1", 0, 1));
                assertThat(atTheShell("SELECT aggregate || ' ' || name || ' ' || payload FROM journal"))
                        .isEqualTo("会议-1 study.session-held.v1 {\"topic\":\"第0次学习\"}");
            }
        }

        @Test
        void no_slip_of_the_hand_changes_the_log() throws Exception {
            try (SqliteStore store = open()) {
                store.log().append(run("a", 0, 1));
            }
            for (String slip :
                    List.of("DELETE FROM events", "UPDATE events SET payload = '{}'", "DELETE FROM commits")) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> atTheShell(slip))
                        .withMessageContaining("append-only");
            }
        }
    }
}
