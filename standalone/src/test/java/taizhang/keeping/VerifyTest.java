// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taizhang.keeping.Desk.Answer;
import taizhang.storage.sqlite.SqliteStore;

@DisplayNameGeneration(ReplaceUnderscores.class)
class VerifyTest {

    @TempDir
    private Path work;

    private String data;

    @BeforeEach
    void a_small_ledger() {
        data = work.resolve("data").toString();
        try (SqliteStore store = open()) {
            Desk.write(store);
        }
    }

    private SqliteStore open() {
        return SqliteStore.open(Path.of(data), Clock.systemUTC());
    }

    private void atTheShell(String... changes) throws SQLException {
        try (var shell = DriverManager.getConnection("jdbc:sqlite:" + Path.of(data, "ledger.db"));
                var statement = shell.createStatement()) {
            for (String table : new String[] {"commits", "events"}) {
                statement.execute("DROP TRIGGER IF EXISTS %s_refuse_UPDATE".formatted(table));
                statement.execute("DROP TRIGGER IF EXISTS %s_refuse_DELETE".formatted(table));
            }
            for (String change : changes) {
                statement.execute(change);
            }
        }
    }

    @Test
    void a_sound_ledger_is_called_so_also_while_a_program_holds_it() {
        Answer resting = Desk.run("verify", "--data", data, "--views");
        assertThat(resting.status()).isZero();
        assertThat(resting.out())
                .contains("Sound: " + data)
                .containsPattern("Head: 6 [0-9a-f]{64}")
                .containsPattern("View timeline: [0-9a-f]{64}")
                .contains("View organisation")
                .doesNotContain("View credential")
                .doesNotContain("View token");
        try (SqliteStore held = open()) {
            held.log().append(Desk.events("d", 0, 1));
            Answer running = Desk.run("verify", "--store", data);
            assertThat(running.status()).isZero();
            assertThat(running.out()).contains("Head: 7 ");
        }
    }

    @Test
    void a_changed_event_is_named_by_its_position_in_one_sentence() throws SQLException {
        atTheShell("UPDATE events SET payload = '{\"topic\":\"另一次\"}' WHERE position = 4");
        Answer answer = Desk.run("verify", "--data", data);
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err())
                .startsWith("The chain is broken at position 4: ")
                .hasLineCount(1);
        assertThat(answer.out()).doesNotContain("Sound");
    }

    @Test
    void a_cut_tail_is_found_by_a_head_that_was_kept() throws SQLException {
        String kept = work.resolve("head.json").toString();
        assertThat(Desk.run("head", "--data", data, "--to", kept).status()).isZero();
        assertThat(Desk.run("verify", "--data", data, "--against", kept).status())
                .isZero();
        atTheShell("DELETE FROM commits WHERE first = 6", "DELETE FROM events WHERE position = 6");
        assertThat(Desk.run("verify", "--data", data).status()).isZero();
        Answer answer = Desk.run("verify", "--data", data, "--against", kept);
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err()).contains("position 6").contains("its tail was cut off");
    }

    @Test
    void a_kept_head_is_readable_and_never_overwritten() throws IOException {
        Path kept = work.resolve("head.json");
        assertThat(Desk.run("head", "--data", data, "--to", kept.toString()).status())
                .isZero();
        String written = Files.readString(kept);
        assertThat(written)
                .contains("\"position\" : 6")
                .containsPattern("\"hash\" : \"[0-9a-f]{64}\"")
                .containsPattern("\"committed\" : \"20[^\"]+Z\"");
        Answer again = Desk.run("head", "--data", data, "--to", kept.toString());
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("never overwritten").hasLineCount(1);
        assertThat(kept).hasContent(written.strip());

        Files.writeString(kept, "{\"position\": 6}");
        Answer unread = Desk.run("verify", "--data", data, "--against", kept.toString());
        assertThat(unread.status()).isEqualTo(1);
        assertThat(unread.err()).contains("is no kept head").hasLineCount(1);
    }

    @Test
    void where_there_is_no_ledger_a_sentence_says_so_and_nothing_is_created() {
        Path nowhere = work.resolve("nowhere");
        for (String command : new String[] {"verify", "head", "doctor"}) {
            Answer answer = Desk.run(command, "--data", nowhere.toString());
            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.err())
                    .contains("There is no ledger in " + nowhere)
                    .hasLineCount(1);
        }
        assertThat(nowhere).doesNotExist();
    }

    @Test
    void a_wrong_call_ends_with_2() {
        assertThat(Desk.run("verfy").status()).isEqualTo(2);
        assertThat(Desk.run("verify", "--what").status()).isEqualTo(2);
        assertThat(Desk.run("backup", "--data", data).status()).isEqualTo(2);
        assertThat(Desk.run("restore", "--help").status()).isZero();
    }

    @Test
    void the_doctor_tells_who_holds_it_how_much_room_there_is_and_where_the_log_ends() {
        try (SqliteStore _ = open()) {
            assertThat(Desk.run("doctor", "--data", data).out())
                    .contains("process " + ProcessHandle.current().pid());
        }
        Answer answer = Desk.run("doctor", "--data", data);
        assertThat(answer.out()).contains("nobody", "Schema: 1", "Head: 6 ", "MiB free of", "Files: sound");
        assertThat(answer.status()).isEqualTo(DiskSpace.of(Path.of(data)).isFullSoon() ? 1 : 0);
    }

    @Test
    void a_disk_is_nearly_full_from_ninety_per_cent_on() {
        assertThat(new DiskSpace(899, 101).isFullSoon()).isFalse();
        assertThat(new DiskSpace(900, 100).isFullSoon()).isTrue();
        assertThat(new DiskSpace(1_000, 0).isFullSoon()).isTrue();
    }
}
