// SPDX-License-Identifier: Apache-2.0
package taizhang.query.exemption;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import taizhang.api.exemption.Exemption;
import taizhang.api.exemption.ExemptionId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Moment;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.directory.Directory.Bureau;
import taizhang.web.exemption.UnitExemptions;
import taizhang.web.exemption.UnitExemptions.Asked;
import taizhang.web.exemption.UnitExemptions.State;
import taizhang.web.exemption.UnitExemptions.Step;
import taizhang.web.security.Viewer;

/** Reads exemptions: one document per unit. */
@Component
public final class ExemptionList {

    private final Views views;
    private final Bureaus bureaus;

    ExemptionList(Views views, Bureaus bureaus) {
        this.views = views;
        this.bureaus = bureaus;
    }

    /** @param steps the request first */
    public record Line(ExemptionId id, Exemption what, String unitName, State state, List<Past> steps) {

        public Past latest() {
            return steps.getLast();
        }
    }

    public record Past(State state, Moment at, String actor, String words) {}

    /** Those that wait for a supervisor, now. */
    public List<Line> requested() {
        Directory directory = bureaus.directory();
        return of(directory.bureaus(), directory, Long.MAX_VALUE, line -> line.state() == State.REQUESTED);
    }

    List<Line> of(Viewer viewer, AsOf asOf, Predicate<Line> wanted) {
        Directory directory = bureaus.directory();
        List<Bureau> units = directory.bureaus().stream()
                .filter(unit -> viewer.maySee(unit.id(), directory))
                .toList();
        return of(units, directory, asOf.position(), wanted);
    }

    private List<Line> of(Collection<Bureau> units, Directory directory, long position, Predicate<Line> wanted) {
        List<Line> lines = new ArrayList<>();
        List<String> ids =
                units.stream().map(unit -> UnitExemptions.id(unit.id())).toList();
        views.find(ids, UnitExemptions.class)
                .values()
                .forEach(view -> view.document().all().stream()
                        .flatMap(asked -> asked.at(position).stream())
                        .map(asked -> line(asked, directory))
                        .filter(wanted)
                        .forEach(lines::add));
        lines.sort(Comparator.comparing((Line line) -> line.what().from())
                .reversed()
                .thenComparing(line -> line.what().unit().value())
                .thenComparing(line -> line.id().value()));
        return lines;
    }

    private static Line line(Asked asked, Directory directory) {
        return new Line(
                asked.id(),
                asked.what(),
                directory.name(asked.what().unit()),
                asked.state(),
                asked.steps().stream().map(ExemptionList::past).toList());
    }

    private static Past past(Step step) {
        return new Past(step.state(), new Moment(step.at()), step.actor(), step.words() == null ? "" : step.words());
    }
}
