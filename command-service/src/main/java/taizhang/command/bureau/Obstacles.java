// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Refused.Fault;
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.BureauLife;
import taizhang.projection.Progress;
import taizhang.projection.Views;
import taizhang.storage.CommitLog;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Commitments;
import taizhang.web.directory.Commitments.Line;
import taizhang.web.directory.Directory;

/**
 * Policy: a unit ends only when nothing is left behind. What that is stands in the streams of others, so it is asked of views
 * once they have come to the head that the log had when the question was put (ADR 0021).
 */
@Component
class Obstacles {

    private static final int NAMED = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Bureaus bureaus;
    private final Views views;
    private final Progress progress;
    private final CommitLog log;
    private final LedgerClock clock;

    Obstacles(Bureaus bureaus, Views views, Progress progress, CommitLog log, LedgerClock clock) {
        this.bureaus = bureaus;
        this.views = views;
        this.progress = progress;
        this.log = log;
        this.clock = clock;
    }

    /**
     * For a unit that ends without going on in another.
     *
     * @throws Refused {@link Problem#BUREAU_IN_USE}, one fault for each kind of thing in the way, or
     *     {@link Problem#STORE_UNAVAILABLE} when the views do not come to it in time
     */
    void refuseClosing(BureauId bureau, LocalDate end) {
        awaitViews();
        List<Fault> faults = new ArrayList<>();
        add(faults, "units", unitsBelow(bureau, end));
        List<Line> lines = commitments(bureau, end);
        add(faults, "plans", titles(lines, line -> line.isPlan() && line.own()));
        addRecords(faults, lines);
        refuse(faults);
    }

    /** For one that goes on in another, which takes over its units and plans; only what was held afterwards stays behind. */
    void refuseMerging(BureauId bureau, LocalDate end) {
        awaitViews();
        List<Fault> faults = new ArrayList<>();
        addRecords(faults, commitments(bureau, end));
        refuse(faults);
    }

    private void awaitViews() {
        if (!progress.awaitPassed(log.head(), PATIENCE)) {
            throw Refused.because(Problem.STORE_UNAVAILABLE);
        }
    }

    private List<String> unitsBelow(BureauId parent, LocalDate end) {
        return bureaus.directory().bureaus().stream()
                .filter(unit -> isBelow(unit.life(), parent, end))
                .map(Directory.Bureau::name)
                .toList();
    }

    private static boolean isBelow(BureauLife unit, BureauId parent, LocalDate end) {
        List<LocalDate> days = new ArrayList<>(unit.moves());
        days.removeIf(day -> day.isBefore(end));
        days.add(end.isBefore(unit.begins()) ? unit.begins() : end);
        return days.stream().anyMatch(day -> unit.isThereOn(day) && parent.equals(unit.parentOn(day)));
    }

    private List<Line> commitments(BureauId bureau, LocalDate end) {
        return Commitments.from(views, bureau, end, clock.today());
    }

    private static void addRecords(List<Fault> faults, List<Line> lines) {
        add(faults, "records", titles(lines, line -> !line.isPlan() && line.own()));
        add(faults, "joint", titles(lines, line -> !line.own()));
    }

    private static List<String> titles(List<Line> lines, Predicate<Line> wanted) {
        return lines.stream().filter(wanted).map(Line::title).toList();
    }

    private static void add(List<Fault> faults, String what, List<String> which) {
        if (!which.isEmpty()) {
            String named = String.join("、", which.subList(0, Math.min(NAMED, which.size())));
            faults.add(new Fault(
                    Problem.BUREAU_IN_USE,
                    null,
                    List.of(what, which.size(), which.size() > NAMED ? named + "…" : named)));
        }
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }
}
