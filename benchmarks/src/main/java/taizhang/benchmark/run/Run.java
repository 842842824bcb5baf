// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.run;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import taizhang.benchmark.measure.Contender;
import taizhang.benchmark.measure.Rounds;
import taizhang.benchmark.measure.SideBySide;
import taizhang.benchmark.report.Report;
import taizhang.benchmark.report.Section;
import taizhang.benchmark.server.MongoServers;
import taizhang.benchmark.server.PostgresServers;
import taizhang.benchmark.server.TemporaryFolders;

/** What a benchmark is given: how much to measure, where to work, and where to report. It is closed after the last one. */
public final class Run implements AutoCloseable {

    private final Scale scale;
    private final PrintStream console;
    private final Report report = new Report();
    private final TemporaryFolders folders = new TemporaryFolders();
    private final MongoServers mongo = new MongoServers();
    private final PostgresServers postgres = new PostgresServers(folders);
    private final Map<Class<?>, AutoCloseable> shared = new LinkedHashMap<>();

    public Run(Scale scale, PrintStream console) {
        this.scale = scale;
        this.console = console;
    }

    public Scale scale() {
        return scale;
    }

    public Report report() {
        return report;
    }

    public Section section(String name, String title, String text) {
        return report.section(name, title, text);
    }

    public TemporaryFolders folders() {
        return folders;
    }

    public MongoServers mongo() {
        return mongo;
    }

    public PostgresServers postgres() {
        return postgres;
    }

    /** What several benchmarks use and only one need make; it is closed with the run. */
    public <T extends AutoCloseable> T shared(Class<T> type, Callable<T> make) throws Exception {
        if (!shared.containsKey(type)) {
            shared.put(type, make.call());
        }
        return type.cast(shared.get(type));
    }

    public SideBySide inTurns(List<? extends Contender> contenders) throws Exception {
        return inTurns(contenders, scale.rounds());
    }

    public SideBySide inTurns(List<? extends Contender> contenders, Rounds rounds) throws Exception {
        return SideBySide.run(contenders, rounds, this::say);
    }

    public void say(String line) {
        console.println("  " + line);
    }

    @Override
    public void close() throws Exception {
        try (folders;
                mongo;
                postgres) {
            for (AutoCloseable each : shared.values()) {
                each.close();
            }
            report.notRun().forEach(line -> console.println("NOT RUN 未运行: " + line));
        }
    }
}
