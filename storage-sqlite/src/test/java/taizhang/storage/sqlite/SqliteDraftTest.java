// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static taizhang.storage.contract.Events.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taizhang.storage.Document;
import taizhang.storage.Store;
import taizhang.storage.StoreUnavailable;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SqliteDraftTest {

    @TempDir
    Path work;

    private Path data;
    private Path folder;

    @BeforeEach
    void a_small_ledger() {
        data = work.resolve("data");
        folder = work.resolve("it's new");
        try (SqliteStore store = SqliteStore.open(data, Clock.systemUTC())) {
            store.log().append(run("a", 0, 2));
            store.documents().put(new Document("timeline/a", 2, "{}".getBytes(UTF_8)));
        }
    }

    @Test
    void becomes_a_ledger_when_it_is_finished() {
        try (SqliteDraft draft = SqliteDraft.begin(folder)) {
            try (Store store = draft.open(Clock.systemUTC())) {
                store.log().append(run("a", 0, 2));
                assertThat(store.log().aggregate("a", 0)).hasSize(2);
            }
            assertThat(folder.resolve("ledger.db")).doesNotExist();
            draft.finish();
        }
        try (SqliteStore store = SqliteStore.open(folder, Clock.systemUTC())) {
            assertThat(store.log().append(run("a", 2, 1)).first()).isEqualTo(3);
        }
    }

    @Test
    void takes_over_a_whole_ledger_at_once_while_that_goes_on() {
        try (SqliteStore store = SqliteStore.open(data, Clock.systemUTC());
                SqliteView view = SqliteView.open(data);
                SqliteDraft draft = SqliteDraft.begin(folder)) {
            draft.copy(view);
            store.log().append(run("a", 2, 1));
            draft.finish();
        }
        try (SqliteView copy = SqliteView.open(folder)) {
            assertThat(copy.log().aggregate("a", 0)).hasSize(2);
            assertThat(copy.documents().get("timeline/a")).isNotNull();
            copy.inspect();
        }
    }

    @Test
    void leaves_nothing_behind_when_it_is_not_finished() throws Exception {
        try (SqliteDraft draft = SqliteDraft.begin(folder)) {
            draft.open(Clock.systemUTC()).close();
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("ledger.lock");
        }
    }

    @Test
    void is_not_finished_while_it_is_written() {
        try (SqliteDraft draft = SqliteDraft.begin(folder);
                Store store = draft.open(Clock.systemUTC())) {
            store.log().append(run("a", 0, 2));
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(draft::finish);
        }
        assertThat(folder.resolve("ledger.db")).doesNotExist();
    }

    @Test
    void holds_the_folder_and_takes_none_that_has_a_ledger() {
        try (SqliteDraft _ = SqliteDraft.begin(folder)) {
            assertThatExceptionOfType(StoreInUse.class).isThrownBy(() -> SqliteStore.open(folder, Clock.systemUTC()));
            assertThat(SqliteView.holder(folder)).isPresent();
        }
        assertThat(SqliteView.holder(folder)).isEmpty();
        assertThatExceptionOfType(StoreUnavailable.class)
                .isThrownBy(() -> SqliteDraft.begin(data))
                .withMessageContaining("holds a ledger already");
        SqliteStore.open(data, Clock.systemUTC()).close();
    }

    @Nested
    class A_view {
        @Test
        void writes_nothing_and_ends_where_the_log_ended_when_it_was_opened() {
            try (SqliteStore store = SqliteStore.open(data, Clock.systemUTC());
                    SqliteView view = SqliteView.open(data)) {
                store.log().append(run("a", 2, 1));
                assertThat(view.log().head()).isEqualTo(2);
                assertThat(view.log().read(2, 10)).isEmpty();
                for (Runnable write : List.<Runnable>of(
                        () -> view.log().append(run("b", 0, 1)),
                        () -> view.documents().put(new Document("d", 1, "{}".getBytes(UTF_8))),
                        () -> view.documents().delete(List.of("timeline/a")))) {
                    assertThatExceptionOfType(StoreUnavailable.class)
                            .isThrownBy(write::run)
                            .withMessageContaining("reading only");
                }
            }
        }

        @Test
        void of_what_is_no_ledger_is_refused_with_a_sentence() throws Exception {
            Files.createDirectories(folder);
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> SqliteView.open(folder))
                    .withMessage("There is no ledger in " + folder);
            Files.createFile(folder.resolve("ledger.db"));
            assertThatExceptionOfType(StoreUnavailable.class)
                    .isThrownBy(() -> SqliteView.open(folder))
                    .withMessageContaining("holds no ledger");
        }
    }
}
