// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.report;

import static taizhang.benchmark.measure.Measure.CPU_MICROS;
import static taizhang.benchmark.measure.Measure.RATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import taizhang.benchmark.measure.SideBySide;

/** What one benchmark has to say under one heading. */
public final class Section {

    private final String name;
    private final String title;
    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private String done = "event";
    private final List<String> notRun = new ArrayList<>();

    /** One contender's line in the table of those that took turns. */
    record Turn(String name, double rate, double least, double most, double cpuMicros) {}

    /** @param name begins the names of all rows here */
    Section(String name, String title, String text) {
        this.name = name;
        this.title = title;
        this.text = text;
    }

    public Section turns(SideBySide contenders) {
        return turns(contenders, "event");
    }

    /** @param done what was counted, one of them */
    public Section turns(SideBySide contenders, String done) {
        this.done = done;
        for (String contender : contenders.names()) {
            double rate = contenders.median(contender, RATE);
            double cpu = contenders.median(contender, CPU_MICROS);
            turns.add(new Turn(
                    contender, rate, contenders.least(contender, RATE), contenders.most(contender, RATE), cpu));
            rows.add(Row.told(name + "." + dashed(contender) + ".rate", rate, done + "s/s"));
            rows.add(Row.told(name + "." + dashed(contender) + ".cpu", cpu, "µs/" + done));
        }
        return this;
    }

    public Section told(String what, double value, String unit) {
        rows.add(Row.told(name + "." + what, value, unit));
        return this;
    }

    public Section atLeast(String what, double value, String unit, double least) {
        rows.add(Row.atLeast(name + "." + what, value, unit, least));
        return this;
    }

    public Section atMost(String what, double value, String unit, double most) {
        rows.add(Row.atMost(name + "." + what, value, unit, most));
        return this;
    }

    public Section notRun(String what, String why) {
        notRun.add(what + ": " + why);
        return this;
    }

    String title() {
        return title;
    }

    String text() {
        return text;
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    List<Turn> turns() {
        return List.copyOf(turns);
    }

    String done() {
        return done;
    }

    List<String> notRun() {
        return List.copyOf(notRun);
    }

    private static String dashed(String contender) {
        return contender.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
