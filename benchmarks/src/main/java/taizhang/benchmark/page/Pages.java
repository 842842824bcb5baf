// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taizhang.benchmark.report.Section;
import taizhang.benchmark.run.Benchmark;
import taizhang.benchmark.run.Run;
import taizhang.benchmark.run.Scale;

/** Every page and every answer of the API that a role can reach, in a city of ten years. */
public final class Pages implements Benchmark {

    private static final List<String> LOGINS = List.of("demo-supervisor", "secretary-b0002", "demo-admin");
    private static final double MOST_MILLIS = 50;
    private static final double LEAST_COMMANDS = 2_000;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public void run(Run run) throws Exception {
        String city = size(run.scale());
        CityProgram program = CityProgram.of(run, city);
        Section made = run.section("import", "Making a city of " + city, """
                        Commands of the product's own gate under a simulated clock, each acknowledged and durable, those of one
                        moment at once; views rest meanwhile and are rebuilt afterwards.""");
        made.told("commands", program.imported().commands(), "commands");
        made.atLeast("rate", program.imported().perSecond(), "commands/s", LEAST_COMMANDS);
        Section pages = run.section("pages", "Pages of a city of " + city, """
                        By role and path, where * stands for what a page is about, each asked for one after the other by one reader
                        over the loopback: the time from the request to the last byte. CPU is the program's, all threads.""");
        for (String login : LOGINS) {
            measure(run, program, program.reader(login), pages);
        }
        pages.atMost("upload-of-20-mb.heap", UploadHeap.mostMegabytes(program), "MB", 4);
    }

    static String size(Scale scale) {
        return switch (scale) {
            case TINY -> "4x1";
            case SHORT -> "100x3";
            case FULL -> "500x10";
        };
    }

    private static void measure(Run run, CityProgram program, Reader reader, Section section) throws IOException {
        int ofOneShape = run.scale().of(1, 5, 8);
        Crawl crawl = new Crawl(reader, ofOneShape);
        Map<String, List<String>> asked = new LinkedHashMap<>(crawl.pages());
        List<String> pages = asked.values().stream().flatMap(List::stream).toList();
        asked.putAll(new Apis(reader, pages).paths(ofOneShape));
        String role = reader.login().replaceAll("^demo-|-b\\d+$", "");
        for (Map.Entry<String, List<String>> shape : asked.entrySet()) {
            Timing timing = Timing.of(
                    program,
                    reader,
                    shape.getValue(),
                    run.scale().of(1, 5, 10),
                    run.scale().of(2, 20, 40));
            String name = role + "." + shape.getKey();
            section.told(name + ".p50", timing.quantile(0.5), "ms");
            section.atMost(name + ".p95", timing.quantile(0.95), "ms", MOST_MILLIS);
            section.told(name + ".max", timing.quantile(1), "ms");
            section.told(name + ".cpu", timing.cpu(), "ms");
        }
        section.atMost(role + ".broken-links", crawl.broken().size(), "links", 0);
        crawl.broken().forEach(link -> run.say("%s got %s".formatted(role, link)));
        run.say("%s: %d pages and answers".formatted(role, asked.size()));
    }
}
