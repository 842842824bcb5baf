// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OneOpensTest {

    @Test
    void of_two_command_services_that_start_on_an_empty_database_one_opens_the_ledger_and_shows_the_password() {
        try (Database database = new Database();
                Program one = Program.launch("command-service", database.uri());
                Program other = Program.launch("command-service", database.uri())) {
            List<String> shown = Stream.of(one.started(), other.started())
                    .map(Program::output)
                    .filter(output -> output.contains("密码 password"))
                    .toList();

            assertThat(shown)
                    .singleElement()
                    .satisfies(output -> assertThat(output).containsOnlyOnce("First start"));
            assertThat(one.stop()).as("143 is 128 + SIGTERM").isEqualTo(143);
            assertThat(other.stop()).isEqualTo(143);
        }
    }
}
