// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.bureau.BureauId;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Years;
import taizhang.query.bureau.Tree;
import taizhang.query.bureau.WholeBureau;
import taizhang.query.compliance.verdict.Reason;
import taizhang.query.rule.KnownRules;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.directory.Bureaus;
import taizhang.web.security.Viewer;

/** The year's duties at a glance, and for each of them the whole way to its verdict. */
@Controller
class CompliancePages {

    private final Compliance compliance;
    private final KnownRules rules;
    private final WorkingDays calendar;
    private final Bureaus bureaus;

    CompliancePages(Compliance compliance, KnownRules rules, WorkingDays calendar, Bureaus bureaus) {
        this.compliance = compliance;
        this.rules = rules;
        this.calendar = calendar;
        this.bureaus = bureaus;
    }

    @GetMapping("/compliance")
    ModelAndView year(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(defaultValue = "THEN") Tree tree,
            @RequestParam(defaultValue = "false") boolean compare,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer) {
        Years years = Years.of(year, asOf);
        boolean comparing = compare && !asOf.isNow();
        List<Cell> today =
                comparing ? compliance.cells(years.chosen(), rule, null, tree, asOf.knownNow(), viewer) : List.of();
        return new ModelAndView("query/compliance/year")
                .addObject("asOf", asOf)
                .addObject("years", years)
                .addObject("rules", rules.at(asOf).latest())
                .addObject("chosen", rule)
                .addObject("tree", tree)
                .addObject("comparing", comparing)
                .addObject(
                        "matrices",
                        Matrix.of(
                                compliance.cells(years.chosen(), rule, null, tree, asOf, viewer),
                                tree,
                                WholeBureau.tree(bureaus.directory(), tree, years.chosen(), asOf),
                                today));
    }

    @GetMapping("/compliance/{rule}/{period}/{bureau}")
    ModelAndView why(
            @PathVariable String rule,
            @PathVariable String period,
            @PathVariable BureauId bureau,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer) {
        Cell cell = compliance.cell(rule, period, bureau, asOf, viewer);
        OptionalInt left =
                calendar.between(asOf.today(), cell.verdict().duty().period().last());
        return new ModelAndView("query/compliance/why")
                .addObject("asOf", asOf)
                .addObject("cell", cell)
                .addObject("closed", Reason.CLOSED_IN_PERIOD)
                .addObject("approved", Reason.EXEMPTION_APPROVED)
                .addObject("unknownFact", Reason.FACT_MISSING)
                .addObject("workdaysLeft", left.isPresent() ? left.getAsInt() : null);
    }
}
