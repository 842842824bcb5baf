// SPDX-License-Identifier: Apache-2.0
package taizhang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import taizhang.api.account.Login;
import taizhang.storage.CommitLog;
import taizhang.web.clock.LedgerClock;
import taizhang.web.clock.LedgerIdentity;
import taizhang.web.clock.LedgerIdentity.Kind;
import taizhang.web.security.Credentials;

@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OutputCaptureExtension.class)
class StandaloneTest {

    private static final String REGISTER = """
            {"at": "2026-04-21T09:00:00+08:00", "as": "system", "command": "RegisterBureau", "body": {"id": "b", "name": "某局", "kind": "OTHER", "level": "CITY", "effectiveOn": "2026-01-01"}}
            """;
    private static final String RECORD = """
            {"at": "2026-04-22T09:00:00+08:00", "as": "secretary-b", "command": "RecordSession", "body": {"id": "s", "bureau": "b", "form": "CENTRAL_GROUP_DISCUSSION", "topic": "学习", "heldOn": "2026-04-21"}}
            """;
    private static final String CORRECT = """
            {"at": "2026-04-23T09:00:00+08:00", "as": "secretary-b", "command": "CorrectSession", "body": {"id": "s", "topic": "专题学习", "reason": "补全主题"}}
            """;
    private static final String RECORD_FUTURE = """
            {"at": "2026-04-23T09:00:00+08:00", "as": "secretary-b", "command": "RecordSession", "body": {"bureau": "b", "form": "CENTRAL_GROUP_DISCUSSION", "topic": "学习", "heldOn": "2026-05-01"}}
            """;
    private static final Instant LAST_LINE = Instant.parse("2026-04-23T01:00:00Z");
    private static final Duration A_WHILE = Duration.ofMinutes(2);

    @TempDir
    private Path work;

    private Path data;

    @BeforeEach
    void empty_folder() {
        data = work.resolve("data");
    }

    @Nested
    class The_first_start_of_a_real_folder {
        @Test
        void shows_a_password_for_admin_once(CapturedOutput output) {
            try (var program = start()) {
                assertThat(output.getOut()).containsOnlyOnce("First start");
                assertThat(output.getOut()).contains("http://127.0.0.1:" + port(program));
                String password = output.getOut().replaceAll("(?s).*password (\\S+).*", "$1");
                assertThat(program.getBean(Credentials.class).matches(new Login("admin"), password))
                        .isTrue();
            }
            try (var _ = start()) {
                assertThat(output.getOut()).containsOnlyOnce("First start");
            }
        }
    }

    @Nested
    class A_story {
        @Test
        void is_played_onto_an_empty_folder_which_stays_marked_and_runs_on_from_its_last_line() throws IOException {
            long events;
            try (var program = start(play(REGISTER, RECORD, CORRECT))) {
                events = program.getBean(CommitLog.class).head();
                assertThat(program.getBean(CommitLog.class).lastSequence("s")).isEqualTo(1);
                assertThat(clock(program)).isBetween(LAST_LINE, LAST_LINE.plus(A_WHILE));
            }
            try (var program = start()) {
                assertThat(program.getBean(LedgerIdentity.class).kind()).isEqualTo(Kind.PLAY);
                assertThat(program.getBean(CommitLog.class).head())
                        .as("nothing is played again")
                        .isEqualTo(events);
                assertThat(clock(program)).isBetween(LAST_LINE, LAST_LINE.plus(A_WHILE));
            }
        }

        @Test
        void records_each_line_at_its_instant() throws IOException {
            try (var program = start(play(REGISTER, RECORD))) {
                CommitLog log = program.getBean(CommitLog.class);
                assertThat(log.read(0, 100))
                        .extracting(commit -> commit.at().toString())
                        .containsOnly("2026-04-21T01:00:00Z", "2026-04-22T01:00:00Z");
            }
        }

        @Test
        void passes_a_line_that_is_refused_as_it_expects() throws IOException {
            try (var program = start(play(REGISTER, expecting("date.invalid", RECORD_FUTURE)))) {
                assertThat(program.getBean(LedgerIdentity.class).kind()).isEqualTo(Kind.PLAY);
            }
        }

        @Test
        void that_breaks_off_is_never_served(CapturedOutput output) throws IOException {
            String story = play(REGISTER, RECORD_FUTURE);
            assertThatThrownBy(() -> start(story)).isNotNull();
            assertThat(output.getErr()).contains("line 2 (RecordSession)").contains("date.invalid");

            assertThatThrownBy(StandaloneTest.this::start).isNotNull();
            assertThat(output.getErr()).contains("broke off");
        }

        @Test
        void is_refused_by_a_real_ledger_which_stays_as_it_was(CapturedOutput output) throws IOException {
            start().close();

            String story = play(REGISTER);
            assertThatThrownBy(() -> start(story)).isNotNull();
            assertThat(output.getErr()).contains("already holds a ledger");
            assertThatThrownBy(() -> start("--taizhang.demo=true")).isNotNull();

            try (var program = start()) {
                assertThat(program.getBean(LedgerIdentity.class).kind()).isEqualTo(Kind.REAL);
                assertThat(program.getBean(CommitLog.class).head())
                        .as("the account admin")
                        .isEqualTo(1);
            }
        }
    }

    @Nested
    class The_clock_of_a_story {
        @Test
        void is_set_forward_for_good_and_never_back(CapturedOutput output) throws IOException {
            start(play(REGISTER, RECORD)).close();
            Instant later = Instant.parse("2026-06-01T01:00:00Z");

            start("--taizhang.at=2026-06-01T09:00:00+08:00").close();
            try (var program = start()) {
                assertThat(clock(program)).isBetween(later, later.plus(A_WHILE));
            }

            assertThatThrownBy(() -> start("--taizhang.at=2026-05-31T09:00:00+08:00"))
                    .isNotNull();
            assertThat(output.getErr()).contains("never set back");
        }

        @Test
        void is_all_that_can_be_set(CapturedOutput output) {
            assertThatThrownBy(() -> start("--taizhang.at=2030-01-01T00:00:00+08:00"))
                    .isNotNull();
            assertThat(output.getErr()).contains("a real ledger's clock can't be set");
        }
    }

    @Nested
    class A_start_that_can_not_be {
        @Test
        void names_the_process_that_holds_the_folder(CapturedOutput output) {
            try (var _ = start()) {
                assertThatThrownBy(StandaloneTest.this::start).isNotNull();
                assertThat(output.getErr())
                        .contains(String.valueOf(ProcessHandle.current().pid()))
                        .contains(data.toString())
                        .doesNotContain("Exception");
            }
        }

        @Test
        void names_the_server_that_does_not_answer(CapturedOutput output) {
            assertThatThrownBy(() -> run("--taizhang.store=mongodb://127.0.0.1:1/x?serverSelectionTimeoutMS=100"))
                    .isNotNull();
            assertThat(output.getErr())
                    .contains("127.0.0.1:1")
                    .contains("no server answers")
                    .doesNotContain("\tat ");
        }

        @Test
        void names_the_port_that_is_in_use(CapturedOutput output) {
            try (var program = start()) {
                String port = port(program);
                assertThatThrownBy(() -> run("--taizhang.data=" + work.resolve("other"), "--server.port=" + port))
                        .isNotNull();
                assertThat(output.getErr())
                        .contains("Port " + port + " is in use")
                        .doesNotContain("Exception");
            }
        }
    }

    private ConfigurableApplicationContext start(String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.add("--taizhang.data=" + data);
        all.add("--server.port=0");
        return run(all.toArray(String[]::new));
    }

    private static ConfigurableApplicationContext run(String... arguments) {
        return SpringApplication.run(Standalone.class, arguments);
    }

    private String play(String... lines) throws IOException {
        Path story = Files.createTempFile(work, "story", ".jsonl");
        Files.writeString(story, String.join("", lines));
        return "--taizhang.play=" + story;
    }

    private static String expecting(String problem, String line) {
        return line.replaceFirst("\\{", "{\"expect\": \"" + problem + "\", ");
    }

    private static Instant clock(ConfigurableApplicationContext program) {
        return program.getBean(LedgerClock.class).instant();
    }

    private static String port(ConfigurableApplicationContext program) {
        return program.getEnvironment().getProperty("local.server.port");
    }
}
