// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was built, and how it is begun as a process of the JDK that runs the tests. */
final class Java {

    private Java() {}

    static Path program() {
        return built(Path.of("..", "standalone", "target", "taizhang-exec.jar"));
    }

    static Path service(String module) {
        return built(Path.of("..", module, "target", module + "-exec.jar"));
    }

    private static Path built(Path jar) {
        if (!Files.exists(jar)) {
            throw new AssertionError(
                    jar + " is missing: acceptance tests run in mvn verify, after the program is built");
        }
        return jar.toAbsolutePath();
    }

    /** @param environment besides which it learns nothing of what the program can be told by the environment */
    static Process begin(List<String> options, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // None lives long enough for a compiler that optimises.
                "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("TAIZHANG_"));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
