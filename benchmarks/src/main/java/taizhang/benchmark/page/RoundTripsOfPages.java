// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.page;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import taizhang.benchmark.report.Section;
import taizhang.benchmark.run.Run;
import taizhang.benchmark.server.ChildProcess;
import taizhang.benchmark.server.StandInServer;

/** How often a page asks MongoDB, as the program tells of each request. */
final class RoundTripsOfPages {

    private static final int MOST = 3;
    private static final int LAST_YEAR = 2025;
    private static final Pattern TOLD = Pattern.compile("GET (\\S+) took (\\d+) round trips: (.*)");
    private static final Pattern WHY = Pattern.compile("/compliance/[^/?]+/[^/?]+/[^/?]+.*");
    private static final Pattern RECORD = Pattern.compile("/records/[0-9a-f-]{36}");

    private final CityProgram program;
    private int asked;

    private RoundTripsOfPages(CityProgram program) {
        this.program = program;
    }

    static void measure(Run run) throws Exception {
        String city = "%dx%d".formatted(run.scale().of(4, 20, 60), run.scale().of(1, 1, 3));
        Section section = run.section("round-trips", "What a page asks MongoDB, " + city, """
                        Commands that the driver sends on behalf of one request, those for the login among them, on a stand-in server:
                        the most of a few pages each, when the program has answered the same question once before, and when it has not.""");
        try (ChildProcess server = ChildProcess.start("512m", StandInServer.class);
                CityProgram program = CityProgram.telling(
                        city,
                        "--taizhang.store=" + server.line() + "/pages?taizhang.standalone=true",
                        "--logging.level.taizhang.storage.RoundTrips=debug")) {
            RoundTripsOfPages pages = new RoundTripsOfPages(program);
            pages.count(section, "supervisor", program.reader("demo-supervisor"));
            pages.count(section, "secretary", program.reader("secretary-b0002"));
        }
    }

    private void count(Section section, String role, Reader reader) throws IOException {
        for (Map.Entry<String, List<String>> page : pages(reader).entrySet()) {
            int first = 0;
            int again = 0;
            for (String path : page.getValue()) {
                first = Math.max(first, trips(reader, path));
                again = Math.max(again, trips(reader, path));
            }
            String name = role + "." + page.getKey();
            section.told(name + ".first", first, "round trips");
            section.atMost(name + ".again", again, "round trips", MOST);
        }
    }

    private static Map<String, List<String>> pages(Reader reader) throws IOException {
        String year = "year=" + LAST_YEAR;
        String then = year + "&asOf=" + LAST_YEAR + "-07-15";
        String rule = "&rule=ZXZ-01";
        String timeline = "/bureaus/b0002/timeline?";
        List<String> why = links(reader, "/compliance?" + year, WHY);
        List<String> records = links(reader, timeline + year, RECORD);
        Map<String, List<String>> pages = new LinkedHashMap<>();
        pages.put("home", List.of("/"));
        pages.put("city", List.of("/city?" + year, "/city?" + then, "/city?kind=STUDY_SESSION&" + year));
        pages.put("city-by-rule", List.of("/city?" + year + rule, "/city?" + then + rule));
        pages.put("bureau", List.of(timeline + year, timeline + then));
        pages.put("compliance", List.of("/compliance?" + year, "/compliance?" + then));
        pages.put("why", why);
        pages.put("record", records);
        pages.put("api-city", List.of("/api/city?" + year));
        pages.put("api-bureau", List.of("/api" + timeline + year));
        pages.put("api-compliance", List.of("/api/compliance?" + year + rule));
        pages.put(
                "api-why",
                why.stream()
                        .map(path -> "/api" + path.replaceFirst("(\\?|$)", "/why$1"))
                        .toList());
        pages.put("api-record", records.stream().map("/api"::concat).toList());
        return pages;
    }

    private static List<String> links(Reader reader, String page, Pattern wanted) throws IOException {
        Stream<String> links = Crawl.links(reader.get(page).text()).stream();
        List<String> found = links.filter(link -> wanted.matcher(link).matches())
                .distinct()
                .limit(5)
                .toList();
        if (found.isEmpty()) {
            throw new IOException(page + " leads to no " + wanted);
        }
        return found;
    }

    private int trips(Reader reader, String path) throws IOException {
        // What was asked for on the way here has been told too; after this line comes what is counted.
        asked++;
        told(reader, "/login?asked=" + asked);
        return told(reader, path);
    }

    private int told(Reader reader, String path) throws IOException {
        Reader.Answer answer = reader.get(path);
        if (answer.status() >= 400) {
            throw new IOException("%d at %s".formatted(answer.status(), path));
        }
        while (true) {
            Matcher told = TOLD.matcher(program.line());
            if (told.find() && told.group(1).equals(path)) {
                // Once a minute a session is written down as being used, with whatever page comes then.
                return Integer.parseInt(told.group(2)) - (told.group(3).contains("update documents") ? 1 : 0);
            }
        }
    }
}
