// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A Java process of ours. Its output goes line by line to whoever asked for it, its last lines are kept. */
public final class Victim implements AutoCloseable {

    private static final int KEPT = 60;
    private static final long LONGEST_END = 120;

    /** Those that are to go with us, should we be stopped in the middle. */
    private static final Set<ProcessHandle> ALIVE = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ALIVE.forEach(ProcessHandle::destroyForcibly)));
    }

    private final Process process;
    private final Thread reader;
    private final Deque<String> lastLines = new ArrayDeque<>();

    private Victim(Process process, Consumer<String> lines) {
        this.process = process;
        ALIVE.add(process.toHandle());
        process.onExit().thenAccept(ended -> ALIVE.remove(ended.toHandle()));
        this.reader = Thread.ofPlatform().daemon().start(() -> read(lines));
    }

    /**
     * @param options of the virtual machine and what it is to run
     * @param lines hears each line, an incomplete last one too
     */
    public static Victim start(ProcessBuilder environment, List<String> options, Consumer<String> lines)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        return new Victim(environment.command(command).redirectErrorStream(true).start(), lines);
    }

    /** One that runs a class of ours on our own class path. */
    public static Victim start(Class<?> main, List<String> arguments, Consumer<String> lines) throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx128m",
                "--enable-native-access=ALL-UNNAMED",
                "-Ddisable-axoniq-console-message=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        options.addAll(arguments);
        return start(new ProcessBuilder(), options, lines);
    }

    private void read(Consumer<String> lines) {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                keep(line);
                lines.accept(line);
            }
        } catch (IOException e) {
            keep("its output broke off: " + e);
        }
    }

    private void keep(String line) {
        synchronized (lastLines) {
            lastLines.add(line);
            if (lastLines.size() > KEPT) {
                lastLines.remove();
            }
        }
    }

    public String lastLines() {
        synchronized (lastLines) {
            return String.join("\n", lastLines);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** SIGKILL. By the handle, since {@link Process} would also drop what was not yet read of its output. */
    public void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM. */
    public void stop() throws InterruptedException {
        process.toHandle().destroy();
        awaitEnd();
    }

    /** Returns once it has ended and all of its output was heard. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(LONGEST_END, TimeUnit.SECONDS)) {
            throw new IllegalStateException("process %d does not end:%n%s".formatted(process.pid(), lastLines()));
        }
        reader.join();
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
