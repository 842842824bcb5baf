// SPDX-License-Identifier: Apache-2.0
package taizhang.web.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.evidence.EvidenceEvent;
import taizhang.api.evidence.EvidenceEvent.EvidenceAttached;
import taizhang.api.evidence.EvidenceEvent.EvidenceRemoved;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.evidence.FileHash;
import taizhang.api.record.RecordId;
import taizhang.codec.EventNames;
import taizhang.codec.LedgerJson;
import taizhang.storage.Document;
import taizhang.storage.NewEvent;
import taizhang.storage.adapter.ChainHash;
import taizhang.storage.memory.MemoryCommitLog;
import taizhang.storage.memory.MemoryDocumentStore;
import taizhang.web.HandClock;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SweepTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final HandClock clock = new HandClock();
    private final MemoryCommitLog log = new MemoryCommitLog(clock);
    private final MemoryDocumentStore documents = new MemoryDocumentStore();
    private final Contents contents = new Contents(documents);
    private final Wanted wanted = new Wanted(documents, clock);
    private final Set<FileHash> imports = new HashSet<>();
    private final byte[] bytes = random(200_000);
    private final FileHash hash =
            new FileHash(HexFormat.of().formatHex(ChainHash.sha256().digest(bytes)));

    private Sweep sweep() {
        return new Sweep(log, documents, contents, wanted, List.of(() -> imports), clock, WEEK);
    }

    private int round() {
        return sweep().round(() -> true);
    }

    private void bring() throws IOException {
        assertThat(wanted.touch(hash)).isTrue();
        contents.keep(hash, new ByteArrayInputStream(bytes));
        documents.put(new Document("uploaded/secretary-ty-ga/" + hash + "/PDF", 1, "{}".getBytes(UTF_8)));
    }

    private void say(EvidenceEvent event) {
        log.append(List.of(new NewEvent(
                "e" + log.head(),
                "evidence:study",
                log.head(),
                "Evidence",
                clock.instant(),
                EventNames.of(event),
                null,
                LedgerJson.mapper().writeValueAsBytes(event),
                "{}".getBytes(UTF_8))));
    }

    private EvidenceFile file() {
        return new EvidenceFile(hash, "a.pdf", "application/pdf", bytes.length, null);
    }

    private List<String> left() {
        return List.of("content/", "uploaded/", "kept/").stream()
                .flatMap(prefix -> documents.scan(prefix, null, 100).stream())
                .map(Document::id)
                .toList();
    }

    @Test
    void what_was_attached_to_nothing_for_a_week_is_taken_away_whole() throws IOException {
        bring();
        clock.pass(WEEK);
        assertThat(round()).isZero();
        assertThat(contents.size(hash)).isPresent();

        clock.pass(Duration.ofSeconds(1));

        assertThat(round()).isEqualTo(1);
        assertThat(left()).isEmpty();
        assertThat(round()).isZero();
    }

    @Test
    void what_an_event_names_stays_for_ever_also_when_it_was_removed_since() throws IOException {
        bring();
        say(new EvidenceAttached(new RecordId("study"), file()));
        say(new EvidenceRemoved(new RecordId("study"), file(), "放错了"));
        clock.pass(WEEK.multipliedBy(60));

        assertThat(round()).isZero();
        assertThat(round()).isZero();
        contents.write(hash, OutputStream.nullOutputStream());
    }

    @Test
    void what_was_brought_before_marks_were_kept_waits_from_the_first_round_on() throws IOException {
        contents.keep(hash, new ByteArrayInputStream(bytes));
        documents.put(new Document("uploaded/secretary-ty-ga/" + hash + "/PDF", 1, "{}".getBytes(UTF_8)));
        clock.pass(WEEK.multipliedBy(10));

        assertThat(round()).isZero();
        clock.pass(WEEK.plusSeconds(1));
        assertThat(round()).isEqualTo(1);
        assertThat(left()).isEmpty();
    }

    @Test
    void whoever_brings_it_again_or_is_about_to_attach_it_has_another_week() throws IOException {
        bring();
        clock.pass(Duration.ofDays(6));
        bring();
        clock.pass(Duration.ofDays(6));
        wanted.touch(hash);
        clock.pass(Duration.ofDays(6));

        assertThat(round()).isZero();
    }

    @Test
    void what_was_attached_in_the_very_moment_stays() throws IOException {
        bring();
        clock.pass(WEEK.plusSeconds(1));
        // The command asks for the file, the round begins, and only then the event is written.
        assertThat(wanted.touch(hash)).isTrue();
        assertThat(round()).isZero();
        say(new EvidenceAttached(new RecordId("study"), file()));
        clock.pass(WEEK.plusSeconds(1));

        assertThat(round()).isZero();
        assertThat(contents.size(hash)).isPresent();
    }

    @Test
    void what_an_import_rests_on_stays() throws IOException {
        bring();
        imports.add(hash);
        clock.pass(WEEK.multipliedBy(3));

        assertThat(round()).isZero();
    }

    @Test
    void what_an_upload_left_that_broke_off_is_taken_away_too() {
        wanted.touch(hash);
        InputStream broken = new InputStream() {
            private int left = 550_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("the line went dead");
                }
                return 1;
            }
        };
        assertThatThrownBy(() -> contents.keep(hash, broken)).isInstanceOf(IOException.class);
        assertThat(left()).hasSizeGreaterThan(1);
        clock.pass(WEEK.plusSeconds(1));

        assertThat(round()).isEqualTo(1);
        assertThat(left()).isEmpty();
    }

    /** As after a crash: it was let go and still stands; the next process takes it away and meanwhile nobody gets it. */
    @Test
    void a_round_that_broke_off_is_finished_by_the_next_one() throws IOException {
        bring();
        clock.pass(WEEK.plusSeconds(1));
        assertThat(sweep().round(() -> false)).isZero();
        assertThat(contents.size(hash)).isPresent();
        assertThat(wanted.touch(hash)).isFalse();

        assertThat(round()).isEqualTo(1);
        assertThat(left()).isEmpty();
        bring();
        contents.write(hash, OutputStream.nullOutputStream());
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(20261129).nextBytes(bytes);
        return bytes;
    }
}
