// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class StartTest {

    @TempDir
    private Path folder;

    @Test
    void a_second_start_on_the_same_folder_names_the_process_that_holds_it_and_ends_with_1() {
        try (Program first = Program.start(folder)) {
            try (Program second = Program.launch(folder)) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.output())
                        .contains("process " + first.pid())
                        .contains(folder.toString())
                        .hasLineCount(1);
            }
        }
    }

    @Test
    void the_first_start_shows_a_password_and_the_next_one_no_more_after_a_clean_stop() {
        try (Program first = Program.startAsBuilt(folder)) {
            assertThat(first.output()).contains("admin").contains("密码 password");
            assertThat(first.stop()).as("143 is 128 + SIGTERM").isEqualTo(143);
        }
        try (Program second = Program.start(folder)) {
            assertThat(second.output()).doesNotContain("密码 password");
        }
    }
}
