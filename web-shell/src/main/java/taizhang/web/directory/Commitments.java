// SPDX-License-Identifier: Apache-2.0
package taizhang.web.directory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.PlanDetails;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.projection.Views;

/**
 * The document {@code commitments/<bureau>/<year>}: what binds a bureau to a day of the year, because it has a record of it,
 * held or set for that day, or a plan that runs until then. A reorganisation asks it what would be left behind.
 */
public record Commitments(List<Line> lines) {

    static final String NAME = "commitments";

    private static final int YEARS_AHEAD = 5;

    static final Commitments NONE = new Commitments(List.of());

    /**
     * @param until the day it was held; for a plan the last day of its window, or of its year
     * @param own the bureau keeps it; otherwise it only took part
     */
    public record Line(RecordId record, RecordKind kind, String title, LocalDate until, boolean own) {

        public boolean isPlan() {
            return kind == RecordKind.PUBLICITY_PLAN;
        }
    }

    public Commitments {
        lines = lines.stream()
                .sorted(Comparator.comparing(line -> line.record().value()))
                .toList();
    }

    public static String id(BureauId bureau, int year) {
        return NAME + "/" + bureau + "/" + year;
    }

    /** What binds a bureau to a day or to a later one; plans are made for some years to come. */
    public static List<Line> from(Views views, BureauId bureau, LocalDate day, LocalDate today) {
        int last = Math.max(today.getYear(), day.getYear()) + YEARS_AHEAD;
        List<String> ids = IntStream.rangeClosed(day.getYear(), last)
                .mapToObj(year -> id(bureau, year))
                .toList();
        return views.find(ids, Commitments.class).values().stream()
                .flatMap(view -> view.document().lines().stream())
                .filter(line -> !line.until().isBefore(day))
                .sorted(Comparator.comparing(Line::until)
                        .thenComparing(line -> line.record().value()))
                .toList();
    }

    static Stream<String> ids(Details details) {
        return details.bureaus().stream()
                .map(bureau -> id(bureau, until(details).getYear()));
    }

    static LocalDate until(Details details) {
        if (details instanceof PlanDetails plan) {
            return plan.window() == null
                    ? LocalDate.of(plan.year(), 12, 31)
                    : plan.window().to();
        }
        return details.on();
    }

    Commitments without(RecordId record) {
        return new Commitments(
                lines.stream().filter(line -> !line.record().equals(record)).toList());
    }

    Commitments with(RecordId record, Details details, boolean own) {
        Line line = new Line(record, details.recordKind(), details.title(), until(details), own);
        return new Commitments(
                Stream.concat(without(record).lines.stream(), Stream.of(line)).toList());
    }
}
