// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program as {@code ./run} starts it, prepared by the same script, and a demo city to begin from, which is played once
 * for the whole suite.
 */
record QuickStart(Path jar, Path cache) {

    private static final Path CITY = Path.of("target", "demo-city").toAbsolutePath();

    /** Tests run side by side: the first one that starts the program prepares it for all. */
    private static final class Prepared {
        static final QuickStart IT = prepare();
    }

    /** The first test that wants the demo city plays it for all. */
    private static final class Played {
        static final Path IN = play();
    }

    static QuickStart prepared() {
        return Prepared.IT;
    }

    private static QuickStart prepare() {
        Java.program();
        ProcessBuilder script = new ProcessBuilder("sh", "../.mvn/prepare-quick-start.sh");
        script.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Process process = script.redirectError(Redirect.INHERIT).start();
            List<String> said = process.inputReader().readAllLines();
            if (process.waitFor() != 0 || said.size() != 2 || said.getLast().isEmpty()) {
                throw new AssertionError("no quick start was prepared: " + said);
            }
            return new QuickStart(Path.of(said.getFirst()), Path.of(said.getLast()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static Path play() {
        delete(CITY);
        try (Program first = Program.start(CITY, "--taizhang.demo=true")) {
            first.stop();
        }
        return CITY;
    }

    /** The options with which a start is quick. */
    List<String> options() {
        return List.of("-XX:AOTCache=" + cache, "-jar", jar.toString());
    }

    /** A data folder in which the demo city was played and its program stopped. */
    void copyCity(Path data) {
        Path city = Played.IN;
        try (Stream<Path> files = Files.walk(city)) {
            for (Path file : files.toList()) {
                Path copy = data.resolve(city.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
