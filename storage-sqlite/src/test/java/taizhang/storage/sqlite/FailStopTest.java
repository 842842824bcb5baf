// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static taizhang.storage.contract.Events.HELD;
import static taizhang.storage.contract.Events.event;
import static taizhang.storage.contract.Events.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import taizhang.storage.Commit;
import taizhang.storage.Document;
import taizhang.storage.StoreUnavailable;
import taizhang.storage.check.ChainCheck;
import taizhang.storage.contract.Together;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class FailStopTest {

    @TempDir
    Path folder;

    private SqliteStore store;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        close();
        open();
    }

    private void onTheWritersConnection(String pragma) {
        store.writer().write(0, session -> {
            session.execute(pragma);
            return true;
        });
    }

    /** Makes the disk full as the writer's connection sees it; the next one won't. */
    private void fillTheDisk() {
        onTheWritersConnection("PRAGMA max_page_count = 1");
    }

    private static Commit append(SqliteStore store, String aggregate, long sequence) {
        return store.log().append(List.of(event(aggregate, sequence, HELD, "学".repeat(5_000))));
    }

    private void isRefusedAsFull(String aggregate, long sequence) {
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> append(store, aggregate, sequence))
                .withMessageContaining("The disk is full; make space")
                .satisfies(refusal -> assertThat(refusal.isFull()).isTrue());
    }

    @Test
    void a_full_disk_is_named_and_writing_goes_on_by_itself_once_there_is_space() {
        for (int round = 0; round < 3; round++) {
            append(store, "a", round * 2L);
            fillTheDisk();
            isRefusedAsFull("a", round * 2L + 1);
            assertThat(store.trouble()).get().matches(StoreUnavailable::isFull);
            assertThat(store.log().head()).isEqualTo(round * 2L + 1);
            assertThat(store.log().aggregate("a", 0)).hasSize(round * 2 + 1);
            assertThat(append(store, "a", round * 2L + 1).first()).isEqualTo(round * 2L + 2);
            assertThat(store.trouble()).isEmpty();
        }
        reopen();
        assertThat(new ChainCheck(store.log(), _ -> {}).run().position()).isEqualTo(6);
    }

    @Test
    void under_load_a_disk_that_is_full_now_and_then_loses_nothing_that_was_acknowledged() throws Exception {
        AtomicInteger refused = new AtomicInteger();
        List<Long> acknowledged = Together.run(4, thread -> {
            long sequence = 0;
            for (int n = 0; n < 100; n++) {
                try {
                    if (n % 25 == thread) {
                        fillTheDisk();
                    }
                    append(store, "writer-" + thread, sequence);
                    sequence++;
                } catch (StoreUnavailable full) {
                    assertThat(full.isFull()).isTrue();
                    refused.incrementAndGet();
                }
            }
            return sequence;
        });
        assertThat(refused).hasPositiveValue();
        for (int round = 0; round < 2; round++) {
            for (int thread = 0; thread < 4; thread++) {
                assertThat(store.log().lastSequence("writer-" + thread)).isEqualTo(acknowledged.get(thread) - 1);
            }
            assertThat(new ChainCheck(store.log(), _ -> {}).run().position())
                    .isEqualTo(acknowledged.stream().mapToLong(Long::longValue).sum());
            reopen();
        }
    }

    @Test
    void someone_who_holds_the_file_too_long_costs_the_writes_of_that_time_only() throws Exception {
        onTheWritersConnection("PRAGMA busy_timeout = 1");
        append(store, "a", 0);
        try (Connection shell = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var statement = shell.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> append(store, "a", 1))
                    .satisfies(refusal -> assertThat(refusal.isFull()).isFalse());
            statement.execute("ROLLBACK");
        }
        assertThat(append(store, "a", 1).first()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = SQLiteErrorCode.class,
            names = {
                "SQLITE_IOERR_FSYNC",
                "SQLITE_IOERR_DIR_FSYNC",
                "SQLITE_IOERR_WRITE",
                "SQLITE_IOERR_TRUNCATE",
                "SQLITE_IOERR_READ",
                "SQLITE_IOERR",
                "SQLITE_CORRUPT",
                "SQLITE_READONLY"
            })
    void an_error_after_which_the_disk_may_have_broken_a_promise_never_passes(SQLiteErrorCode code) {
        assertThat(Failures.passes(new SQLiteException("", code))).isFalse();
        assertThat(Failures.isFull(new SQLiteException("", code))).isFalse();
    }

    @Test
    void a_log_that_lost_what_was_acknowledged_is_not_written_to_again() throws Exception {
        append(store, "a", 0);
        append(store, "a", 1);
        fillTheDisk();
        isRefusedAsFull("a", 2);
        try (Connection shell = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("ledger.db"));
                var statement = shell.createStatement()) {
            statement.execute("DROP TRIGGER commits_refuse_DELETE");
            statement.execute("DELETE FROM commits WHERE first = 2");
        }
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> append(store, "a", 2))
                    .withMessageContaining("the log ends at 1, but 2 was acknowledged");
        }
    }

    @Test
    void after_a_failure_reads_go_on_and_writes_are_refused_until_reopened() {
        store.log().append(run("a", 0, 2));
        onTheWritersConnection("PRAGMA query_only = ON");
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> store.log().append(run("a", 2, 1)));

        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> store.log().append(run("b", 0, 1)))
                .withMessageContaining("until it is opened anew")
                .satisfies(refusal -> assertThat(refusal.isFull()).isFalse());
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> store.documents().put(new Document("d", 1, "{}".getBytes(UTF_8))));
        assertThat(store.log().head()).isEqualTo(2);
        assertThat(store.log().aggregate("a", 0)).hasSize(2);

        reopen();
        assertThat(store.log().append(run("a", 2, 1)).first()).isEqualTo(3);
    }
}
