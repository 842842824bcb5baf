// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.run;

import java.io.PrintStream;
import java.util.List;
import taizhang.benchmark.measure.Contender;
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

    public SideBySide inTurns(List<? extends Contender> contenders) throws Exception {
        return SideBySide.run(contenders, scale.rounds(), this::say);
    }

    public void say(String line) {
        console.println("  " + line);
    }

    @Override
    public void close() throws Exception {
        try (folders;
                mongo;
                postgres) {
            report.notRun().forEach(line -> console.println("NOT RUN 未运行: " + line));
        }
    }
}
