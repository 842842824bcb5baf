// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import taizhang.Standalone;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.folder.StartRefused;
import taizhang.projection.LiveProjections;
import taizhang.projection.Progress;
import taizhang.storage.CommitLog;
import taizhang.web.clock.LedgerClock;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.clock.LedgerIdentity.Kind;
import tools.jackson.databind.json.JsonMapper;

/** The whole way: every command of a made-up city is accepted, and its views go on afterwards. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MadeUpCityTest {

    @TempDir
    private Path data;

    @Test
    void is_written_by_the_products_own_commands_and_its_folder_is_marked_for_ever() {
        try (var program = start("--taizhang.generate=3x1", "--taizhang.seed=7")) {
            // Three bureaus with about a hundred records each.
            assertThat(program.getBean(CommitLog.class).head()).isBetween(300L, 700L);
            assertThat(program.getBean(LedgerIdentity.class).kind()).isEqualTo(Kind.PLAY);
            // It goes on from the last thing that was done in the last year.
            assertThat(program.getBean(LedgerClock.class).today())
                    .isBetween(LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31));
            assertThat(program.getBean(LiveProjections.class).groups())
                    .allSatisfy(
                            group -> assertThat(group.isWell()).as(group.name()).isTrue());

            var body = JsonMapper.shared().createObjectNode();
            body.put("id", "new").put("name", "新设局").put("kind", "OTHER").put("level", "CITY");
            long position = program.getBean(CommandGate.class)
                    .execute("RegisterBureau", body, Actor.system(), "later")
                    .position();
            assertThat(program.getBean(Progress.class).awaitPassed(position, Duration.ofSeconds(30)))
                    .as("every view goes on")
                    .isTrue();
        }
        try (var again = start()) {
            assertThat(again.getBean(LedgerIdentity.class).kind()).isEqualTo(Kind.PLAY);
        }
        assertThatThrownBy(() -> start("--taizhang.generate=3x1"))
                .rootCause()
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("already holds a ledger");
    }

    @Test
    void is_never_written_into_a_real_ledger_and_needs_a_size() {
        start().close();

        for (String size : List.of("3x1", "many")) {
            assertThatThrownBy(() -> start("--taizhang.generate=" + size))
                    .rootCause()
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining(size.equals("many") ? "such as 500x10" : "already holds a ledger");
        }
    }

    private ConfigurableApplicationContext start(String... options) {
        var all = new ArrayList<>(
                List.of("--taizhang.data=" + data, "--server.port=0", "--taizhang.demo-password=made-up-city-1"));
        all.addAll(List.of(options));
        return SpringApplication.run(Standalone.class, all.toArray(String[]::new));
    }
}
