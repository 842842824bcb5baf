// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The standalone program, running on a data folder and a free port. */
public final class Program implements AutoCloseable {

    static final String PASSWORD = "Torture-2026-loopback";

    private static final long LONGEST_START = 180;
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private final Victim process;
    private final CompletableFuture<String> address;

    private Program(Victim process, CompletableFuture<String> address) {
        this.process = process;
        this.address = address;
    }

    /** Returns at once; the program is still on its way up. */
    static Program launch(List<String> options, Path data, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(options);
        command.add("--server.port=0");
        command.add("--taizhang.data=" + data);
        command.addAll(arguments);
        CompletableFuture<String> address = new CompletableFuture<>();
        ProcessBuilder environment = new ProcessBuilder();
        environment.environment().put("TAIZHANG_DEMO_PASSWORD", PASSWORD);
        Victim process = Victim.start(environment, command, line -> {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                address.complete(found.group());
            }
        });
        return new Program(process, address);
    }

    /** Waits until it says where it is. */
    public Program await() throws InterruptedException {
        try {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_START);
            while (true) {
                try {
                    address.get(100, TimeUnit.MILLISECONDS);
                    return this;
                } catch (TimeoutException e) {
                    if (!process.isAlive() || System.nanoTime() > deadline) {
                        throw new IllegalStateException("the program did not start:\n" + process.lastLines(), e);
                    }
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    public Api as(String login) {
        return new Api(address.join(), login + ":" + PASSWORD);
    }

    public String lastLines() {
        return process.lastLines();
    }

    public void kill() throws InterruptedException {
        process.kill();
    }

    public void stop() throws InterruptedException {
        process.stop();
    }

    @Override
    public void close() throws InterruptedException {
        process.close();
    }
}
