// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static taizhang.storage.contract.Events.HELD;
import static taizhang.storage.contract.Events.event;
import static taizhang.storage.contract.Events.run;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import taizhang.storage.Document;
import taizhang.storage.StoreUnavailable;
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

    /** Appends until it fails; how many were acknowledged. */
    private int fill(String aggregate) {
        for (int sequence = 0; ; sequence++) {
            try {
                store.log().append(List.of(event(aggregate, sequence, HELD, "学".repeat(1_000))));
            } catch (StoreUnavailable full) {
                assertThat(full.isFull()).isTrue();
                return sequence;
            }
        }
    }

    @Test
    void a_full_disk_is_named_and_loses_nothing_that_was_acknowledged() throws Exception {
        onTheWritersConnection("PRAGMA max_page_count = 200");
        List<Integer> acknowledged = Together.run(4, thread -> fill("writer-" + thread));
        reopen();
        for (int thread = 0; thread < 4; thread++) {
            assertThat(store.log().aggregate("writer-" + thread, 0)).hasSize(acknowledged.get(thread));
        }
        assertThat(store.log().head()).isPositive();
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
