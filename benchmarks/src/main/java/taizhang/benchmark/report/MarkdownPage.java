// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.report;

import java.util.List;
import taizhang.benchmark.report.Section.Turn;

/** The report as a page. */
public final class MarkdownPage {

    private static final String NOTE = """
            Written by `./benchmark`. All contenders of a table were measured in one run, in turns, after three rounds (a \
            short run: two) that did not count; the value is the median of the rounds, and a ratio is the median of the ratios of each round. \
            CPU is that of the client process alone: servers ran in processes of their own. Absolute figures are this \
            machine's; the ratios travel better. Why some goals are not reached stands in \
            [figures-not-reached.md](figures-not-reached.md).
            """;

    private MarkdownPage() {}

    public static String of(Report report, String date, Machine machine) {
        StringBuilder page = new StringBuilder("# Benchmarks\n\n");
        page.append(date)
                .append(" · ")
                .append(machine.sentence())
                .append("\n\n")
                .append(NOTE);
        if (!report.notRun().isEmpty()) {
            page.append("\n**NOT RUN**\n\n");
            report.notRun().forEach(line -> page.append("- ").append(line).append('\n'));
        }
        page.append("\n## Goals\n\n");
        goals(page, report.rows());
        report.sections().forEach(section -> section(page, section));
        return page.toString();
    }

    public static String section(Section section) {
        StringBuilder page = new StringBuilder();
        section(page, section);
        return page.toString();
    }

    private static void section(StringBuilder page, Section section) {
        page.append("\n## ").append(section.title()).append("\n\n");
        page.append(section.text().strip()).append("\n");
        if (!section.turns().isEmpty()) {
            page.append("\n| contender | %1$ss/s | least – most | client CPU µs/%1$s |\n|---|---:|---:|---:|\n"
                    .formatted(section.done()));
            section.turns().forEach(turn -> page.append(line(turn)));
        }
        List<Row> others = section.rows().stream()
                .filter(row -> row.goal() == null
                        && !row.name().endsWith(".rate")
                        && !row.name().endsWith(".cpu"))
                .toList();
        if (!others.isEmpty()) {
            page.append("\n| figure | value |\n|---|---:|\n");
            others.forEach(row -> page.append("| %s | %s |\n".formatted(row.name(), value(row))));
        }
        List<Row> goals =
                section.rows().stream().filter(row -> row.goal() != null).toList();
        if (!goals.isEmpty()) {
            page.append("\n");
            goals(page, goals);
        }
        section.notRun()
                .forEach(line -> page.append("\n**NOT RUN** ").append(line).append("\n"));
    }

    private static void goals(StringBuilder page, List<Row> rows) {
        page.append("| goal | wanted | measured | holds |\n|---|---:|---:|---|\n");
        for (Row row : rows) {
            if (row.goal() != null) {
                page.append("| %s | %s | %s | %s |\n"
                        .formatted(
                                row.name(),
                                row.goal(),
                                value(row),
                                Boolean.TRUE.equals(row.holds()) ? "yes" : "**NO**"));
            }
        }
    }

    private static String line(Turn turn) {
        return "| %s | %s | %s – %s | %s |\n"
                .formatted(
                        turn.name(),
                        Figures.of(turn.rate()),
                        Figures.of(turn.least()),
                        Figures.of(turn.most()),
                        Figures.of(turn.cpuMicros()));
    }

    private static String value(Row row) {
        return Figures.of(row.value()) + " " + row.unit();
    }
}
