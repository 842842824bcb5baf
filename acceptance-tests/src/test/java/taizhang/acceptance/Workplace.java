// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A folder in which {@code ./run} stands with a program that was just built, and a shell to call it from. */
final class Workplace {

    private static final Duration LONGEST_COMMAND = Duration.ofSeconds(120);

    /** What a shell printed and with what it ended. */
    record Answer(int status, String output) {}

    private final Path folder;

    private Workplace(Path folder) {
        this.folder = folder;
    }

    static Workplace in(Path folder) {
        try {
            Path target = Files.createDirectories(folder.resolve("standalone/target"));
            Files.createDirectories(folder.resolve("standalone/src/main"));
            Files.createDirectories(folder.resolve(".mvn"));
            Files.copy(Path.of("../run"), folder.resolve("run"), StandardCopyOption.COPY_ATTRIBUTES);
            for (String script : List.of("find-tools.sh", "quick-start.sh")) {
                Files.copy(Path.of("../.mvn", script), folder.resolve(".mvn", script));
            }
            Files.createSymbolicLink(
                    target.resolve("taizhang-exec.jar"), Java.program().toRealPath());
            Files.createFile(folder.resolve("pom.xml"));
            Files.createFile(folder.resolve("standalone/pom.xml"));
            Path built = Files.createFile(target.resolve("built"));
            Files.setLastModifiedTime(built, FileTime.from(Instant.now().plusSeconds(3_600)));
            return new Workplace(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One in which {@code ./run} finds the program unpacked, as after an earlier start. */
    static Workplace unpacked(Path folder) {
        Workplace workplace = in(folder);
        try {
            Files.createSymbolicLink(
                    workplace.resolve("standalone/target/quick"),
                    QuickStart.prepared().jar().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return workplace;
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Ends at the first command that fails, as a careful operator would. */
    Answer shell(String commands, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder("sh", "-eu", "-c", commands)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().keySet().removeIf(name -> name.startsWith("TAIZHANG_"));
        builder.environment().putAll(environment);
        try {
            Process shell = builder.start();
            String output = new String(shell.getInputStream().readAllBytes());
            if (!shell.waitFor(LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS)) {
                shell.destroyForcibly();
                throw new AssertionError("this did not end:\n" + commands + "\n" + output);
            }
            return new Answer(shell.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
