// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordKind;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.bureau.BureauTree;
import taizhang.query.bureau.Scope;
import taizhang.query.city.CityOverview.Row;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.security.Viewer;

/** Answers what stands on the city's ledger in a year: one document and the directory. */
@Component
public class City {

    private final Views views;
    private final Bureaus bureaus;

    City(Views views, Bureaus bureaus) {
        this.views = views;
        this.bureaus = bureaus;
    }

    /** @param kind the only kind to count; all when absent */
    public CityOverview overview(int year, @Nullable RecordKind kind, AsOf asOf, Viewer viewer) {
        CityYear document = views.find(CityYear.id(year), CityYear.class)
                .map(Views.View::document)
                .orElse(CityYear.EMPTY);
        Directory known = bureaus.directory().at(asOf.position());
        Scope scope = Scope.of(viewer, known);
        Map<BureauId, Counts.Sum> rows = new HashMap<>();
        Counts.Sum totals = new Counts.Sum();
        for (CityYear.Line line : document.lines()) {
            if ((kind != null && kind != line.kind()) || !scope.hasAny(line.bureaus())) {
                continue;
            }
            line.steps().stream()
                    .filter(step -> step.position() <= asOf.position())
                    .forEach(step -> {
                        totals.add(line.kind(), step);
                        line.bureaus()
                                .forEach(bureau -> rows.computeIfAbsent(bureau, _ -> new Counts.Sum())
                                        .add(line.kind(), step));
                    });
        }
        return new CityOverview(year, asOf.day(), kind, scope.wholeCity(), rows(known, scope, rows), totals.counts());
    }

    private static List<Row> rows(Directory known, Scope scope, Map<BureauId, Counts.Sum> sums) {
        return BureauTree.of(known, scope::has).branches().stream()
                .map(branch -> new Row(
                        branch.bureau().id(),
                        branch.bureau().name(),
                        branch.bureau().parent(),
                        branch.depth(),
                        sums.getOrDefault(branch.bureau().id(), new Counts.Sum())
                                .counts()))
                .toList();
    }
}
