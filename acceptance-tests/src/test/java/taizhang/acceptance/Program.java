// SPDX-License-Identifier: Apache-2.0
package taizhang.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /** Starts the program with a demo city of its own, for tests that write into it. */
    static Program inDemoCity(Path data) {
        QuickStart.prepared().copyCity(data);
        return start(data);
    }

    /** Starts the program on a data folder from the one file that the build made. */
    static Program startAsBuilt(Path data) {
        return launch(List.of("-jar", Java.program().toString()), null, on(data))
                .started();
    }

    /** Starts the program where it is expected to end by itself. */
    static Program launch(Path data, String... options) {
        return launch(QuickStart.prepared().options(), null, on(data, options));
    }

    /** Starts a service on a database without waiting for it. */
    static Program launchService(String module, String store) {
        return launch(List.of("-jar", Java.service(module).toString()), store, List.of());
    }

    /** Starts the program with the demo city on an empty database. */
    static Program inDemoCityOn(String store, String... options) {
        List<String> all = new ArrayList<>(List.of("--taizhang.demo=true"));
        all.addAll(List.of(options));
        return launch(QuickStart.prepared().options(), store, all).started();
    }

    private static List<String> on(Path data, String... options) {
        List<String> all = new ArrayList<>(List.of("--taizhang.data=" + data));
        all.addAll(List.of(options));
        return all;
    }

    private static Program launch(List<String> java, @Nullable String store, List<String> options) {
        List<String> all = new ArrayList<>(options);
        all.add("--server.port=0");
        return new Program(Java.begin(
                java,
                all,
                store == null
                        ? Map.of("TAIZHANG_DEMO_PASSWORD", DEMO_PASSWORD)
                        : Map.of("TAIZHANG_DEMO_PASSWORD", DEMO_PASSWORD, "TAIZHANG_STORE", store)));
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
        // By its handle, which leaves what it still says to be read: Process.destroy() closes that.
        process.toHandle().destroy();
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
