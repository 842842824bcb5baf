// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program unpacked as its image has it, with a cache that makes each start some three times as quick, and a demo city
 * to begin from. What plays the city is the very start that the cache is learned from, once for the whole suite.
 */
record QuickStart(Path jar, Path cache, Path city) {

    private static final Path FOLDER = Path.of("target", "quick-start").toAbsolutePath();

    /** Tests run side by side: the first one that starts the program prepares it for all. */
    private static final class Prepared {
        static final QuickStart IT = prepare();
    }

    static QuickStart prepared() {
        return Prepared.IT;
    }

    private static QuickStart prepare() {
        delete(FOLDER);
        Program.unpack(FOLDER.resolve("program"));
        QuickStart prepared = new QuickStart(
                FOLDER.resolve("program").resolve(Java.program().getFileName()),
                FOLDER.resolve("start.aot"),
                FOLDER.resolve("city"));
        try (Program first = Program.learn(prepared)) {
            Person.loggedIn("demo-supervisor", first).get(first, "/city");
            first.stop();
            if (!Files.exists(prepared.cache)) {
                throw new AssertionError("no cache was made:\n" + first.output());
            }
        }
        return prepared;
    }

    /** The options with which a start is quick. */
    List<String> options() {
        return List.of("-XX:AOTCache=" + cache, "-jar", jar.toString());
    }

    /** The options of the start that fills the cache when the program ends. */
    List<String> learning() {
        return List.of("-XX:AOTCacheOutput=" + cache, "-Xlog:aot=error", "-jar", jar.toString());
    }

    /** A data folder in which the demo city was played and its program stopped. */
    void copyCity(Path data) {
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
