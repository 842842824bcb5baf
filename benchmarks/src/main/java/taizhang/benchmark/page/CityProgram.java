// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.page;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taizhang.benchmark.run.Run;
import taizhang.benchmark.server.ChildProcess;

/** The program in a process of its own, with the heap and the collector that {@code ./run} gives it, on a made-up city. */
public final class CityProgram implements AutoCloseable {

    static final String PASSWORD = "benchmark-of-a-city";

    private static final String HEAP = "512m";
    private static final String MAIN = "taizhang.Standalone";
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final Pattern IMPORTED = Pattern.compile("Generated (\\d+) commands in (\\d+) ms");

    private final ChildProcess process;
    private final Import imported;
    private final String address;

    /** What the making of the city took. */
    public record Import(long commands, long millis) {
        public double perSecond() {
            return commands * 1e3 / millis;
        }
    }

    private CityProgram(ChildProcess process) throws IOException {
        this.process = process;
        Import made = null;
        while (true) {
            String line = process.line();
            Matcher commands = IMPORTED.matcher(line);
            if (commands.find()) {
                made = new Import(Long.parseLong(commands.group(1)), Long.parseLong(commands.group(2)));
            }
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                address = found.group();
                break;
            }
        }
        if (made == null) {
            throw new IOException("The program did not say what it has made");
        }
        imported = made;
    }

    /** @param city as {@code ./run --generate} takes it, such as {@code 500x10} */
    public static CityProgram of(Run run, String city) throws Exception {
        return run.shared(CityProgram.class, () -> start(run, city));
    }

    private static CityProgram start(Run run, String city) throws IOException {
        Path folder = run.folders().make();
        return on(ChildProcess.startProduct(HEAP, MAIN, options(city, "--taizhang.data=" + folder.resolve("data"))));
    }

    /** One of its own, told where to keep the city and what to tell; its messages are among its lines. */
    static CityProgram telling(String city, String... options) throws IOException {
        return on(ChildProcess.startTelling(HEAP, MAIN, options(city, options)));
    }

    private static String[] options(String city, String... others) {
        List<String> all = new ArrayList<>(List.of(
                "--server.port=0",
                "--taizhang.generate=" + city,
                "--taizhang.seed=7",
                "--taizhang.demo-password=" + PASSWORD));
        all.addAll(List.of(others));
        return all.toArray(String[]::new);
    }

    private static CityProgram on(ChildProcess process) throws IOException {
        try {
            return new CityProgram(process);
        } catch (IOException e) {
            process.stop();
            throw e;
        }
    }

    public Import imported() {
        return imported;
    }

    public Reader reader(String login) throws IOException {
        return new Reader(address, login);
    }

    /** All of its threads since it began. */
    public Duration cpu() {
        return process.cpu();
    }

    /** Waits for the next line that it says. */
    String line() throws IOException {
        return process.line();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.stop();
    }
}
