// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.sqlite;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM that runs {@link AppendUntilKilled} on a folder. */
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private Child(Process process) {
        this.process = process;
        this.out = process.inputReader();
    }

    static Child appendingTo(Path folder) throws IOException {
        return new Child(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendUntilKilled.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    long pid() {
        return process.pid();
    }

    /** Waits for this many acknowledgements. */
    List<String> acknowledged(int count) throws IOException {
        List<String> lines = new ArrayList<>();
        while (lines.size() < count) {
            lines.add(out.readLine());
        }
        return lines;
    }

    /** All that is still to come until the child has ended. */
    List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
        }
        return lines;
    }

    /** SIGKILL, where there is such a thing. By its handle, since {@link Process} would also drop unread output. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
