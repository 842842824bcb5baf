// SPDX-License-Identifier: Apache-2.0
package taizhang.keeping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taizhang.api.evidence.EvidenceEvent.EvidenceAttached;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.evidence.FileHash;
import taizhang.api.record.RecordId;
import taizhang.codec.EventNames;
import taizhang.codec.LedgerJson;
import taizhang.keeping.Desk.Answer;
import taizhang.storage.NewEvent;
import taizhang.storage.adapter.ChainHash;
import taizhang.storage.sqlite.SqliteStore;
import taizhang.web.content.Contents;

/** Files of records are truth: they go wherever the ledger goes, and what happened to one is said. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(120)
class EvidenceKeptTest {

    private static final byte[] BYTES = random(300_000);
    private static final FileHash HASH =
            new FileHash(HexFormat.of().formatHex(ChainHash.sha256().digest(BYTES)));

    @TempDir
    private Path work;

    private Path data;

    @BeforeEach
    void a_ledger_with_a_file() throws IOException {
        data = work.resolve("data");
        try (SqliteStore store = open(data)) {
            new Contents(store.documents()).keep(HASH, new ByteArrayInputStream(BYTES));
            EvidenceAttached attached = new EvidenceAttached(
                    new RecordId("study-ty-ga"),
                    new EvidenceFile(HASH, "会议记录.pdf", "application/pdf", BYTES.length, null));
            store.log()
                    .append(List.of(new NewEvent(
                            "e1",
                            "evidence:study-ty-ga",
                            0,
                            "Evidence",
                            Instant.parse("2022-12-06T01:00:00Z"),
                            EventNames.of(attached),
                            null,
                            LedgerJson.mapper().writeValueAsBytes(attached),
                            "{\"actor\":\"secretary-ty-ga\"}".getBytes(UTF_8))));
        }
    }

    @Test
    void a_restart_and_a_rebuild_lose_nothing_of_it() throws IOException {
        assertThat(Desk.run("rebuild", "--data", data.toString()).status()).isZero();
        assertThat(read(data)).isEqualTo(BYTES);
        assertThat(verify(data).out()).contains("Evidence files: 1");
    }

    @Test
    void it_goes_along_with_backup_restore_and_migration() throws IOException {
        Path backup = work.resolve("backup");
        Path restored = work.resolve("restored");
        Path moved = work.resolve("moved");
        assertThat(Desk.run("backup", "--data", data.toString(), "--to", backup.toString())
                        .status())
                .isZero();
        assertThat(Desk.run("restore", "--from", backup.toString(), "--data", restored.toString())
                        .status())
                .isZero();
        assertThat(Desk.run("migrate", "--from", restored.toString(), "--to", moved.toString())
                        .status())
                .isZero();
        assertThat(read(moved)).isEqualTo(BYTES);
    }

    @Test
    void verify_names_the_position_of_a_file_that_is_damaged_or_gone() {
        try (SqliteStore store = open(data)) {
            store.documents().delete(List.of("content/" + HASH + "/0003"));
        }
        Answer answer = verify(data);
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err())
                .contains("attached at position 1", "chunk 3 is missing")
                .hasLineCount(1);
    }

    @Test
    void a_backup_without_a_file_is_none() {
        try (SqliteStore store = open(data)) {
            store.documents().delete(List.of("content/" + HASH));
        }
        Path backup = work.resolve("backup");
        assertThat(Desk.run("backup", "--data", data.toString(), "--to", backup.toString())
                        .status())
                .isEqualTo(1);
        assertThat(backup.resolve("ledger.db")).doesNotExist();
    }

    private static Answer verify(Path folder) {
        return Desk.run("verify", "--data", folder.toString());
    }

    private static byte[] read(Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SqliteStore store = open(folder)) {
            new Contents(store.documents()).write(HASH, out);
        }
        return out.toByteArray();
    }

    private static SqliteStore open(Path folder) {
        return SqliteStore.open(folder, Clock.systemUTC());
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(11).nextBytes(bytes);
        return bytes;
    }
}
