// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taizhang.keeping.Desk.Answer;
import taizhang.storage.sqlite.SqliteStore;

/** Keys to names are backed up beside the ledger, never in it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class PeopleKeysTest {

    private static final String KEY = "00000000-0000-7000-8000-000000000001.key";

    @TempDir
    private Path work;

    private Path data;
    private Path backup;

    @BeforeEach
    void a_ledger_with_a_vault_beside_it() throws IOException {
        data = work.resolve("data");
        backup = work.resolve("backup");
        try (SqliteStore store = SqliteStore.open(data, Clock.systemUTC())) {
            Desk.write(store);
        }
        Path people = Files.createDirectories(work.resolve("data.vault/people"));
        Files.writeString(work.resolve("data.vault/master.key"), "the master key");
        Files.writeString(people.resolve(KEY), "a wrapped key");
    }

    private Answer backUp() {
        return Desk.run("backup", "--data", data.toString(), "--to", backup.toString());
    }

    private Answer restore() {
        return Desk.run(
                "restore",
                "--from",
                backup.toString(),
                "--data",
                work.resolve("restored").toString());
    }

    @Test
    void come_in_a_file_of_their_own_and_a_sentence_says_so() throws IOException {
        Answer answer = backUp();

        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out())
                .contains("Keys of 1 persons, in a file of their own: " + work.resolve("backup.keys.zip"))
                .contains("The master key is not in it");
        assertThat(bytes(work.resolve("backup/ledger.db"))).doesNotContain("a wrapped key");
        assertThat(bytes(work.resolve("backup.keys.zip"))).doesNotContain("the master key");
    }

    @Test
    void go_back_beside_the_restored_ledger() throws IOException {
        backUp();
        Answer answer = restore();

        assertThat(answer.status()).as(answer.err()).isZero();
        assertThat(answer.out()).contains("Put the master key back");
        assertThat(work.resolve("restored.vault/people/" + KEY)).hasContent("a wrapped key");
        assertThat(work.resolve("restored.vault/master.key")).doesNotExist();
    }

    @Test
    void that_were_thrown_away_meanwhile_are_not_missed() throws IOException {
        backUp();
        Files.delete(work.resolve("backup.keys.zip"));

        assertThat(restore().status()).isZero();
        assertThat(work.resolve("restored.vault")).doesNotExist();
    }

    @Test
    void of_a_ledger_without_names_need_no_file() throws IOException {
        Files.delete(work.resolve("data.vault/people").resolve(KEY));
        Files.delete(work.resolve("data.vault/people"));

        assertThat(backUp().status()).isZero();
        assertThat(work.resolve("backup.keys.zip")).doesNotExist();
    }

    private static String bytes(Path file) throws IOException {
        return new String(Files.readAllBytes(file), ISO_8859_1);
    }
}
