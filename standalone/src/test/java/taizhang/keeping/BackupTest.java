// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taizhang.keeping.Desk.Answer;
import taizhang.storage.check.KeptHead;
import taizhang.storage.sqlite.SqliteStore;
import taizhang.storage.sqlite.SqliteView;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class BackupTest {

    @TempDir
    private Path work;

    private Path data;
    private Path backup;

    @BeforeEach
    void a_small_ledger() {
        data = work.resolve("data");
        backup = work.resolve("backup's folder");
        try (SqliteStore store = open(data)) {
            Desk.write(store);
        }
    }

    private static SqliteStore open(Path folder) {
        return SqliteStore.open(folder, Clock.systemUTC());
    }

    private static String head(Path folder) {
        return Desk.run("head", "--data", folder.toString()).out();
    }

    private static String views(Path folder) {
        return Desk.run("verify", "--views", "--data", folder.toString()).out().replace(folder.toString(), "");
    }

    private Answer backUp() {
        return Desk.run("backup", "--data", data.toString(), "--to", backup.toString());
    }

    private static Answer restore(Path from, Path to) {
        return Desk.run("restore", "--from", from.toString(), "--data", to.toString());
    }

    @Test
    void is_a_ledger_of_its_own_with_equal_head_and_views() {
        Answer answer = backUp();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("Backed up and verified: " + backup);
        assertThat(views(backup)).isEqualTo(views(data)).contains("View timeline");
        try (SqliteStore store = open(backup)) {
            assertThat(store.log().append(Desk.events("a", 3, 1)).first()).isEqualTo(7);
        }
    }

    @Test
    void is_made_under_load_without_stopping_the_writers() {
        AtomicBoolean enough = new AtomicBoolean();
        try (SqliteStore store = open(data)) {
            var load = CompletableFuture.supplyAsync(() -> {
                long sequence = 0;
                while (!enough.get()) {
                    store.log().append(Desk.events("load", sequence, 1));
                    sequence++;
                }
                return sequence;
            });
            while (store.log().head() < 50) {
                Thread.onSpinWait();
            }
            long before = store.log().head();
            Answer answer = backUp();
            long after = store.log().head();
            enough.set(true);
            assertThat(answer.status()).as(answer.err()).isZero();
            assertThat(load.join()).isEqualTo(store.log().lastSequence("load") + 1);
            assertThat(after).as("writing went on meanwhile").isGreaterThan(before);
            try (SqliteView copy = SqliteView.open(backup)) {
                assertThat(copy.log().head()).isBetween(before, after);
                assertThat(store.log().read(copy.log().head() - 1, 1).getFirst().hash())
                        .isEqualTo(KeptHead.endOf(copy.log()).hash());
            }
        }
    }

    @Test
    void never_overwrites_a_ledger_and_clears_away_what_was_broken_off() throws Exception {
        assertThat(backUp().status()).isZero();
        Answer again = backUp();
        assertThat(again.status()).isEqualTo(1);
        assertThat(again.err()).contains("holds a ledger already").hasLineCount(1);

        Path brokenOff = Files.createDirectory(work.resolve("broken off"));
        Files.writeString(brokenOff.resolve("ledger.db.part"), "half a file");
        assertThat(Desk.run("backup", "--data", data.toString(), "--to", brokenOff.toString())
                        .status())
                .isZero();
        assertThat(brokenOff.resolve("ledger.db.part")).doesNotExist();
        assertThat(head(brokenOff)).isEqualTo(head(data));
    }

    @Test
    void of_a_damaged_ledger_is_refused_and_leaves_nothing_that_looks_like_one() throws Exception {
        Path file = data.resolve("ledger.db");
        byte[] bytes = Files.readAllBytes(file);
        String topic = "第2次学习";
        int at = new String(bytes, ISO_8859_1).indexOf(new String(topic.getBytes(UTF_8), ISO_8859_1));
        bytes[at + 3] ^= 1;
        Files.write(file, bytes);
        Answer answer = backUp();
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err()).contains("The chain is broken at position 1").hasLineCount(1);
        assertThat(backup.resolve("ledger.db")).doesNotExist();
        assertThat(backup.resolve("ledger.db.part")).doesNotExist();
    }

    @Test
    void is_restored_onto_an_empty_folder_with_equal_head_and_views_and_without_anyones_login() {
        backUp();
        Path restored = work.resolve("restored");
        Answer answer = restore(backup, restored);
        assertThat(answer.err()).isEmpty();
        assertThat(answer.status()).isZero();
        assertThat(answer.out()).contains("Views alike: 2").contains("Restored and verified: " + restored);
        assertThat(head(restored)).isEqualTo(head(data));
        assertThat(views(restored)).isEqualTo(views(data));
        try (SqliteView copy = SqliteView.open(restored)) {
            assertThat(copy.documents().get("credential/admin")).isNotNull();
            assertThat(copy.documents().get("token/timeline/0")).isNotNull();
            assertThat(copy.documents().get("session/abc")).isNull();
        }
    }

    @Test
    void is_not_restored_over_anything_nor_from_a_folder_in_use() {
        backUp();
        Answer over = restore(backup, data);
        assertThat(over.status()).isEqualTo(1);
        assertThat(over.err()).contains("holds a ledger already").hasLineCount(1);
        try (SqliteStore _ = open(backup)) {
            Answer inUse = restore(backup, work.resolve("restored"));
            assertThat(inUse.status()).isEqualTo(1);
            assertThat(inUse.err()).contains("is in use by process").hasLineCount(1);
        }
        assertThat(work.resolve("restored").resolve("ledger.db")).doesNotExist();
    }
}
