// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.record.RecordKind;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Years;
import taizhang.query.bureau.Tree;
import taizhang.query.bureau.WholeBureau;
import taizhang.query.city.CityFilter.Grouping;
import taizhang.query.city.CityFilter.Span;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.Compliance;
import taizhang.query.compliance.Matrix;
import taizhang.query.compliance.verdict.State;
import taizhang.query.live.Unchanged;
import taizhang.query.rule.KnownRules;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Bureaus;
import taizhang.web.security.Viewer;

/** Bureau by period, for reading, drilling down and printing: records of a kind, or the verdicts of a rule. */
@Controller
class CityPage {

    private final City city;
    private final Compliance compliance;
    private final KnownRules rules;
    private final Bureaus bureaus;
    private final LedgerClock clock;
    private final Unchanged unchanged;
    private final MessageSource messages;

    CityPage(
            City city,
            Compliance compliance,
            KnownRules rules,
            Bureaus bureaus,
            LedgerClock clock,
            Unchanged unchanged,
            MessageSource messages) {
        this.city = city;
        this.compliance = compliance;
        this.rules = rules;
        this.bureaus = bureaus;
        this.clock = clock;
        this.unchanged = unchanged;
        this.messages = messages;
    }

    @GetMapping("/city")
    @Nullable
    ModelAndView page(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable RecordKind kind,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "MONTH") Span period,
            @RequestParam(defaultValue = "SYSTEM") Grouping group,
            @RequestParam(defaultValue = "THEN") Tree tree,
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "false") boolean compare,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (unchanged.answers(request, response, viewer)) {
            return null;
        }
        Years years = Years.of(year, asOf);
        CityFilter filter = new CityFilter(kind, rule.isBlank() ? null : rule, period, group, tree, state, q, page);
        boolean comparing = compare && !asOf.isNow();
        CityOverview overview = filter.rule() == null
                ? city.overview(years.chosen(), kind, tree, asOf, viewer)
                : city.empty(years.chosen(), tree, asOf, viewer);
        CitySheets sheets = new CitySheets(filter, asOf, overview, new CityWords(messages, locale));
        return new ModelAndView("query/city/page")
                .addObject("asOf", asOf)
                .addObject("years", years)
                .addObject("tree", tree)
                .addObject("filter", filter)
                .addObject("comparing", comparing)
                .addObject("kinds", RecordKind.values())
                .addObject("rules", rules.at(asOf).latest())
                .addObject("states", State.values())
                .addObject("overview", overview)
                .addObject(
                        "sheet",
                        filter.rule() == null
                                ? sheets.ofRecords(comparing ? now(years.chosen(), filter, viewer) : null)
                                : sheets.ofVerdicts(matrix(years.chosen(), filter, comparing, asOf, viewer)));
    }

    private CityOverview now(int year, CityFilter filter, Viewer viewer) {
        return city.overview(year, filter.kind(), filter.tree(), AsOf.now(clock.today()), viewer);
    }

    /** Absent where no version of the rule is in force in the year, or nobody is bound by it. */
    private @Nullable Matrix matrix(int year, CityFilter filter, boolean comparing, AsOf asOf, Viewer viewer) {
        List<Cell> known = compliance.cells(year, filter.rule(), null, filter.tree(), asOf, viewer);
        List<Cell> today = comparing
                ? compliance.cells(year, filter.rule(), null, filter.tree(), asOf.knownNow(), viewer)
                : List.of();
        List<Matrix> matrices = Matrix.of(
                known, filter.tree(), WholeBureau.tree(bureaus.directory(), filter.tree(), year, asOf), today);
        return matrices.isEmpty() ? null : matrices.getFirst();
    }
}
