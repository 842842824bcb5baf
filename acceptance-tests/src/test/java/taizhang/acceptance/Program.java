// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The built program running as a process of its own on a free port. */
final class Program implements Site, AutoCloseable {

    static final String DEMO_PASSWORD = "Demo-2022-acceptance";

    private static final Duration LONGEST_START = Duration.ofSeconds(120);
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private final Process process;
    private final List<String> output = new ArrayList<>();
    private final CompletableFuture<String> address = new CompletableFuture<>();
    private final Thread reader;

    private Program(Process process) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().start(this::readOutput);
    }

    /** Starts the program on a data folder and waits until it says where it is. */
    static Program start(Path data, String... options) {
        return launch(data, options).started();
    }

    /** Starts the program where it is expected to end by itself. */
    static Program launch(Path data, String... options) {
        List<String> all = new ArrayList<>(List.of("--taizhang.data=" + data));
        all.addAll(List.of(options));
        return launch("standalone", null, all);
    }

    /** Starts a program on a database without waiting for it; {@code standalone} or one of the services. */
    static Program launch(String module, String store, String... options) {
        return launch(module, store, List.of(options));
    }

    private static Program launch(String module, @Nullable String store, List<String> options) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                // None lives long enough for a compiler that optimises.
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar(module).toString(),
                "--server.port=0"));
        command.addAll(options);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("TAIZHANG_DEMO_PASSWORD", DEMO_PASSWORD);
        builder.environment().remove("TAIZHANG_STORE");
        if (store != null) {
            builder.environment().put("TAIZHANG_STORE", store);
        }
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it says where it is. */
    Program started() {
        try {
            address.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
            return this;
        } catch (Exception e) {
            close();
            throw new AssertionError("the program did not start:\n" + output(), e);
        }
    }

    static Path jar() {
        return jar("standalone");
    }

    private static Path jar(String module) {
        Path jar = Path.of("..", module, "target", (module.equals("standalone") ? "taizhang" : module) + "-exec.jar");
        if (!Files.exists(jar)) {
            throw new AssertionError(
                    jar + " is missing: acceptance tests run in mvn verify, after the program is built");
        }
        return jar.toAbsolutePath();
    }

    private void readOutput() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (output) {
                    output.add(line);
                }
                Matcher found = ADDRESS.matcher(line);
                if (found.find()) {
                    address.complete(found.group());
                }
            }
        } catch (IOException e) {
            address.completeExceptionally(e);
        }
        address.completeExceptionally(new IllegalStateException("the program has ended"));
    }

    @Override
    public String address() {
        return address.join();
    }

    long pid() {
        return process.pid();
    }

    String output() {
        synchronized (output) {
            return String.join("\n", output);
        }
    }

    /** SIGKILL: the program learns nothing of it. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM, as Ctrl-C and service managers do. */
    int stop() {
        process.destroy();
        return awaitEnd();
    }

    int awaitEnd() {
        try {
            if (!process.waitFor(LONGEST_START.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("the program did not end:\n" + output());
            }
            reader.join(LONGEST_START);
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }
}
