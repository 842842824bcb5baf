// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class FolderLockTest {

    @TempDir
    Path folder;

    @Test
    void a_second_open_in_this_process_names_it_and_does_not_loosen_the_first() throws Exception {
        try (SqliteStore _ = SqliteStore.open(folder, Clock.systemUTC())) {
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatExceptionOfType(StoreInUse.class)
                        .isThrownBy(() -> SqliteStore.open(folder, Clock.systemUTC()))
                        .satisfies(refusal -> assertThat(refusal.holder())
                                .hasValue(ProcessHandle.current().pid()));
            }
            try (Child other = Child.appendingTo(folder)) {
                assertThat(other.lines())
                        .as("the other process")
                        .containsExactly("StoreInUse " + ProcessHandle.current().pid());
            }
        }
        SqliteStore.open(folder, Clock.systemUTC()).close();
    }

    @Test
    void an_open_names_the_other_process_that_holds_the_folder_and_gets_it_when_that_is_killed() throws Exception {
        try (Child other = Child.appendingTo(folder)) {
            other.acknowledged(1);
            assertThatExceptionOfType(StoreInUse.class)
                    .isThrownBy(() -> SqliteStore.open(folder, Clock.systemUTC()))
                    .satisfies(refusal -> assertThat(refusal.holder()).hasValue(other.pid()))
                    .withMessageContaining("process " + other.pid());
            other.kill();
        }
        SqliteStore.open(folder, Clock.systemUTC()).close();
    }

    @Test
    void an_old_hold_ended_twice_does_not_loosen_a_new_one() {
        SqliteStore old = SqliteStore.open(folder, Clock.systemUTC());
        old.close();
        try (SqliteStore _ = SqliteStore.open(folder, Clock.systemUTC())) {
            old.close();
            assertThatExceptionOfType(StoreInUse.class).isThrownBy(() -> SqliteStore.open(folder, Clock.systemUTC()));
        }
    }

    @Test
    void what_a_dead_holder_left_written_means_nothing() throws Exception {
        Files.writeString(folder.resolve("ledger.lock"), "999999999999\n");
        try (SqliteStore _ = SqliteStore.open(folder, Clock.systemUTC())) {
            assertThat(folder.resolve("ledger.lock"))
                    .hasContent(Long.toString(ProcessHandle.current().pid()));
        }
    }
}
