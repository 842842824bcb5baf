// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import taizhang.benchmark.report.Section;
import taizhang.benchmark.run.Benchmark;
import taizhang.benchmark.run.Run;

/** What a supervisor looks at: the city in any year as of any day, a bureau, and why a verdict is what it is. */
public final class CityAtAGlance implements Benchmark {

    private static final int LAST_YEAR = 2025;
    private static final int ROWS = 120;
    private static final double KILOBYTE = 1_000;
    private static final Pattern ROW = Pattern.compile("<tr\\b");
    private static final Pattern WHY = Pattern.compile("/compliance/[^/?]+/[^/?]+/[^/?]+");

    @Override
    public String name() {
        return "city";
    }

    @Override
    public void run(Run run) throws Exception {
        String city = Pages.size(run.scale());
        int years = Integer.parseInt(city.replaceAll(".*x", ""));
        CityProgram program = CityProgram.of(run, city);
        Reader supervisor = program.reader("demo-supervisor");
        Section section = run.section("city", "The city at a glance, " + city, """
                        As of now and as of days all over its years, asked for one after the other by a supervisor over the
                        loopback: the time from the request to the last byte.""");
        List<String> overviews = new ArrayList<>();
        List<String> byStudy = new ArrayList<>();
        List<String> byPublicity = new ArrayList<>();
        List<String> matrices = new ArrayList<>();
        List<String> bureaus = new ArrayList<>();
        for (String question : questions(years)) {
            overviews.add("/city?" + question);
            byStudy.add("/city?rule=ZXZ-01&" + question);
            byPublicity.add("/city?rule=PF-01&" + question);
            matrices.add("/compliance?" + question);
            for (int number = 0; number < 4; number++) {
                bureaus.add("/bureaus/b%04d/timeline?%s".formatted(number, question));
            }
        }
        List<String> why = links(supervisor, matrices);
        measure(run, program, supervisor, section, "overview", overviews, 100);
        measure(run, program, supervisor, section, "overview-by-rule.ZXZ-01", byStudy, 100);
        measure(run, program, supervisor, section, "overview-by-rule.PF-01", byPublicity, 100);
        measure(run, program, supervisor, section, "bureau", bureaus, 50);
        measure(run, program, supervisor, section, "why", why, 50);
        measure(run, program, supervisor, section, "compliance", matrices, 100);
        section.atMost("overview.gzip-of-120-rows", gzip(supervisor.get(overviews.getFirst())), "KB", 60);
        Section files = run.section("city-in-full", "All of the city in one answer, " + city, """
                        Ledgers of meetings, asked for by a program and read to the last byte, and a rule that asks for a
                        gathering in each month in place of each quarter, over all years. The program has 512 MB of heap.""");
        new LongAnswers(run, supervisor, files).measure(city, LAST_YEAR);
        RoundTripsOfPages.measure(run);
    }

    private static List<String> questions(int years) {
        List<String> questions = new ArrayList<>();
        for (int year = LAST_YEAR - years + 1; year <= LAST_YEAR; year++) {
            questions.add("year=" + year);
            for (String day : List.of("03-31", "07-15", "12-31")) {
                questions.add("year=%d&asOf=%d-%s".formatted(year, year, day));
            }
        }
        return questions;
    }

    private static List<String> links(Reader supervisor, List<String> matrices) throws IOException {
        List<String> why = new ArrayList<>();
        for (String matrix : matrices) {
            Crawl.links(supervisor.get(matrix).text()).stream()
                    .filter(link -> WHY.matcher(link.replaceAll("\\?.*", "")).matches())
                    .limit(20)
                    .forEach(why::add);
        }
        if (why.isEmpty()) {
            throw new IOException("No cell of " + matrices + " leads to its reasons");
        }
        return why;
    }

    private static void measure(
            Run run, CityProgram program, Reader reader, Section section, String name, List<String> paths, double most)
            throws IOException {
        Timing timing = Timing.of(
                program, reader, paths, run.scale().of(1, 40, 100), run.scale().of(4, 80, 400));
        section.told(name + ".p50", timing.quantile(0.5), "ms");
        section.atMost(name + ".p95", timing.quantile(0.95), "ms", most);
        section.told(name + ".max", timing.quantile(1), "ms");
        section.told(name + ".cpu", timing.cpu(), "ms");
    }

    /** A page with more rows is counted by its share, one with fewer as it is. */
    private static double gzip(Reader.Answer overview) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(overview.body());
        }
        long rows = ROW.matcher(overview.text()).results().count();
        return zipped.size() / KILOBYTE * Math.min(1, (double) ROWS / Math.max(1, rows));
    }
}
