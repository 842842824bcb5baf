// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A Java program beside this one. It talks by lines, and ends when its standard input does. */
public final class ChildProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private ChildProcess(Process process) {
        this.process = process;
        this.lines = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    /** @param heap such as {@code 512m} */
    public static ChildProcess start(String heap, Class<?> program, String... arguments) throws IOException {
        return start(heap, program.getName(), arguments);
    }

    /**
     * A server that keeps what it is given.
     *
     * @param program by the name of its class, which stands on this one's class path
     */
    public static ChildProcess start(String heap, String program, String... arguments) throws IOException {
        // What a stand-in for a database is given it keeps, so it shall not carry it about first.
        return start(builder(List.of("-Xmx" + heap, "-Xms" + heap, "-XX:MaxTenuringThreshold=1"), program, arguments)
                .redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    /** The product itself, which is given no more than {@code ./run} gives it. */
    public static ChildProcess startProduct(String heap, String program, String... arguments) throws IOException {
        return start(
                builder(List.of("-Xmx" + heap), program, arguments).redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    /** The same, with its messages among its lines; somebody has to read them all. */
    public static ChildProcess startTelling(String heap, String program, String... arguments) throws IOException {
        return start(builder(List.of("-Xmx" + heap), program, arguments).redirectErrorStream(true));
    }

    private static ChildProcess start(ProcessBuilder builder) throws IOException {
        return new ChildProcess(builder.start());
    }

    private static ProcessBuilder builder(List<String> memory, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(memory);
        command.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Ddisable-axoniq-console-message=true",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** Waits for the next line of its standard output. */
    public String line() throws IOException {
        String line = lines.readLine();
        if (line == null) {
            throw new IOException("A process of the benchmark ended before its time; its messages are above");
        }
        return line;
    }

    /** All of its threads since it began. */
    public Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    public long pid() {
        return process.pid();
    }

    /** For one that does not listen to its standard input. */
    public void stop() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        boolean interrupted = false;
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException _) {
                interrupted = true;
                process.destroyForcibly();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
