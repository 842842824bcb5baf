// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import taizhang.benchmark.report.Section;
import taizhang.benchmark.run.Run;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What takes seconds: a ledger as a file, and a draft of a rule over all years of the city. A smaller city than the goals
 * speak of is judged by the same rate.
 */
final class LongAnswers {

    /** 100,000 rows in ten seconds. */
    private static final double LEAST_ROWS = 10_000;

    /** 500 bureaus over ten years in five seconds. */
    private static final double LEAST_BUREAU_YEARS = 1_000;

    /** A note after the rows. */
    private static final Pattern ROWS = Pattern.compile("(?m)^#rows,(\\d+),");

    private static final String MONTHLY = """
            rules:
              - {id: ZXZ-01-B1, version: 1, overlayOf: ZXZ-01, name: {zh: 按月, en: Monthly}, modality: local,
                 threshold: {op: ">=", value: 1, unit: occurrence}, period: {kind: MONTH}, effective: {from: 2027-01-01}}
            """;

    private final Run run;
    private final Reader supervisor;
    private final Section section;

    LongAnswers(Run run, Reader supervisor, Section section) {
        this.run = run;
        this.supervisor = supervisor;
        this.section = section;
    }

    /** @param city such as {@code 500x10} */
    void measure(String city, int lastYear) throws IOException {
        Matcher size = Pattern.compile("(\\d+)x(\\d+)").matcher(city);
        if (!size.matches()) {
            throw new IOException("No size of a city: " + city);
        }
        int bureaus = Integer.parseInt(size.group(1));
        int years = Integer.parseInt(size.group(2));
        // Half of the records are meetings, some fifty of a bureau in a year.
        int first = lastYear - Math.min(years, run.scale().of(1, 3, 5)) + 1;
        ledger("csv", first, lastYear);
        ledger("xlsx", first, lastYear);
        whatIf(bureaus, lastYear - years + 1, lastYear);
    }

    private void ledger(String format, int first, int last) throws IOException {
        String span = "?from=%d-01-01&to=%d-12-31".formatted(first, last);
        Matcher said = ROWS.matcher(answer("/api/ledgers/MEETING/csv" + span).text());
        if (!said.find()) {
            throw new IOException("The ledger does not say how many rows it has");
        }
        double rows = Double.parseDouble(said.group(1));
        Reader.Answer file = answer("/api/ledgers/MEETING/" + format + span);
        double seconds = file.nanos() / 1e9;
        String name = "ledger." + format;
        section.told(name + ".rows", rows, "rows");
        section.told(name + ".took", seconds, "s");
        section.told(name + ".size", file.body().length / 1e6, "MB");
        section.atLeast(name + ".rate", rows / seconds, "rows/s", LEAST_ROWS);
    }

    private void whatIf(int bureaus, int from, int to) throws IOException {
        ObjectNode draft = JsonMapper.shared()
                .createObjectNode()
                .put("text", MONTHLY)
                .put("from", from)
                .put("to", to);
        byte[] body = JsonMapper.shared().writeValueAsBytes(draft);
        for (int round = 0; round < run.scale().of(0, 2, 2); round++) {
            supervisor.postJson("/api/rules/what-if", body);
        }
        Reader.Answer answer = supervisor.postJson("/api/rules/what-if", body);
        if (answer.status() != 200) {
            throw new IOException("The draft got %d: %s".formatted(answer.status(), new String(answer.body(), UTF_8)));
        }
        double seconds = answer.nanos() / 1e9;
        double bureauYears = (double) bureaus * (to - from + 1);
        section.told("what-if.bureau-years", bureauYears, "bureau-years");
        section.told("what-if.took", seconds, "s");
        section.atLeast("what-if.rate", bureauYears / seconds, "bureau-years/s", LEAST_BUREAU_YEARS);
    }

    private Reader.Answer answer(String path) throws IOException {
        Reader.Answer answer = supervisor.get(path);
        if (answer.status() != 200) {
            throw new IOException("%d at %s".formatted(answer.status(), path));
        }
        return answer;
    }
}
