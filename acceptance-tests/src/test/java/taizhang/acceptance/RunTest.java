// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import taizhang.acceptance.Workplace.Answer;

/** What {@code ./run} asks of a JDK, told by one that only says how it was called. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RunTest {

    /** Unpacks, learns unless it is told to break, and shows every other call with its process. */
    private static final String JAVA = """
            #!/bin/sh
            case "$*" in
              *-Djarmode=tools*)
                for folder do :; done
                mkdir -p "$folder"
                echo unpacked >>"$CALLS"
                ;;
              *-XX:AOTCacheOutput=*)
                echo "practised on '${TAIZHANG_STORE:-}'" >>"$CALLS"
                if [ -n "${BREAKS:-}" ]; then echo "no room"; exit 1; fi
                for option do
                  case $option in -XX:AOTCacheOutput=*) touch "${option#*=}" ;; esac
                done
                ;;
              *) echo "process $$ is java $*" ;;
            esac
            """;

    @TempDir
    private Path folder;

    private Workplace workplace;
    private Path calls;

    @BeforeEach
    void a_workplace_with_a_jdk_that_only_tells() throws IOException {
        workplace = Workplace.in(folder.resolve("工作 place"));
        calls = folder.resolve("calls");
        Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
        Files.writeString(bin.getParent().resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        for (String tool : List.of("java", "javac")) {
            Files.writeString(bin.resolve(tool), JAVA);
            Files.setPosixFilePermissions(bin.resolve(tool), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private Answer run(String options, String... settings) {
        Map<String, String> environment = new HashMap<>();
        environment.put("JAVA_HOME", folder.resolve("jdk").toString());
        environment.put("CALLS", calls.toString());
        for (String setting : settings) {
            environment.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        return workplace.shell("echo shell $$; exec ./run " + options, environment);
    }

    private void buildAgain() throws IOException {
        Path jar = workplace.resolve("standalone/target/taizhang-exec.jar");
        Files.delete(jar);
        Files.writeString(jar, "another");
    }

    @Test
    void the_first_start_after_a_build_practises_on_an_empty_folder_and_says_so_in_one_line() throws IOException {
        Answer first = run("--port 0", "TAIZHANG_STORE=mongodb://of-the-ledger");
        Answer second = run("--port 0");
        assertThat(first.output()).containsOnlyOnce("Preparing quick starts").contains("-XX:AOTCache=");
        assertThat(second.output()).doesNotContain("uick starts").contains("-XX:AOTCache=");
        assertThat(calls).hasContent("unpacked\npractised on ''");

        buildAgain();
        run("--port 0");
        assertThat(calls).hasContent("unpacked\npractised on ''\nunpacked\npractised on ''");
    }

    @Test
    void what_can_not_be_prepared_is_said_in_one_line_and_the_program_starts_without() throws IOException {
        Answer first = run("--port 0", "BREAKS=true");
        Answer second = run("--port 0");

        for (Answer answer : List.of(first, second)) {
            assertThat(answer.status()).isZero();
            assertThat(answer.output())
                    .containsOnlyOnce("Quick starts are not prepared")
                    .doesNotContain("-XX:AOTCache=");
        }
        assertThat(calls).hasContent("unpacked\npractised on ''");
        assertThat(workplace.resolve("standalone/target/quick/practice.log")).hasContent("no room");
    }

    @Test
    void an_admin_command_practises_nothing() throws IOException {
        assertThat(run("verify --views").output()).contains("taizhang-exec.jar verify --views");
        assertThat(calls).hasContent("unpacked");
    }

    @Test
    void the_process_that_was_started_is_the_server() {
        for (String command : List.of("--port 0", "--port 0", "doctor")) {
            String output = run(command).output();
            String process = output.substring("shell ".length(), output.indexOf('\n'));
            assertThat(output).contains("process " + process + " is java ");
        }
    }
}
