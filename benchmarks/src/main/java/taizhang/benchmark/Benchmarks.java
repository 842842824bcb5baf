// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark;

import java.io.PrintStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import taizhang.benchmark.append.Append;
import taizhang.benchmark.delivery.Delivery;
import taizhang.benchmark.growth.Growth;
import taizhang.benchmark.page.CityAtAGlance;
import taizhang.benchmark.page.Pages;
import taizhang.benchmark.payload.Payload;
import taizhang.benchmark.read.CatchUp;
import taizhang.benchmark.report.JsonRows;
import taizhang.benchmark.report.Machine;
import taizhang.benchmark.report.MarkdownPage;
import taizhang.benchmark.report.Report;
import taizhang.benchmark.run.Benchmark;
import taizhang.benchmark.run.Run;
import taizhang.benchmark.snapshot.Snapshots;
import taizhang.benchmark.token.Tokens;
import taizhang.benchmark.verdict.Verdicts;
import taizhang.benchmark.view.Rebuilding;

/** The program behind {@code ./benchmark}. */
public final class Benchmarks {

    /** In the order in which they run. */
    static final List<Benchmark> ALL = List.of(
            new Append(),
            new Payload(),
            new CatchUp(),
            new Rebuilding(),
            new Delivery(),
            new Tokens(),
            new Snapshots(),
            new Growth(),
            new Verdicts(),
            new Pages(),
            new CityAtAGlance());

    private static final int FAULTY_CALL = 2;

    private Benchmarks() {}

    public static void main(String... arguments) throws Exception {
        Call call;
        try {
            call = Call.of(List.of(arguments), ALL.stream().map(Benchmark::name).toList());
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(FAULTY_CALL);
            return;
        }
        boolean whole = run(call, ALL, System.out);
        System.exit(whole ? 0 : 1);
    }

    /** @return whether all that were asked for could be run */
    static boolean run(Call call, List<Benchmark> benchmarks, PrintStream console) throws Exception {
        List<String> failed = new ArrayList<>();
        Report report;
        try (Run run = new Run(call.scale(), console)) {
            report = run.report();
            for (Benchmark benchmark : benchmarks) {
                if (call.wants(benchmark.name()) && !succeeds(benchmark, run, console)) {
                    failed.add(benchmark.name());
                }
            }
        }
        JsonRows.write(report, call.json());
        String page = MarkdownPage.of(report, LocalDate.now(ZoneOffset.UTC).toString(), Machine.here());
        console.println();
        console.println(page);
        if (call.page() != null && failed.isEmpty()) {
            Files.writeString(call.page(), page);
        }
        failed.forEach(name -> console.println("FAILED 失败: " + name));
        return failed.isEmpty();
    }

    private static boolean succeeds(Benchmark benchmark, Run run, PrintStream console) {
        console.println(benchmark.name());
        try {
            benchmark.run(run);
            return true;
        } catch (Exception e) {
            e.printStackTrace(console);
            return false;
        }
    }
}
