// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
import taizhang.query.rows.RowPage;
import taizhang.query.rule.KnownRules;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory.Bureau;
import taizhang.web.security.Viewer;

/** The year's duties at a glance, and for each of them the whole way to its verdict. */
@Controller
class CompliancePages {

    /** So many bureaus at a time where each has a row in the table of each rule. */
    private static final int OF_ALL_RULES = 20;

    private final Compliance compliance;
    private final KnownRules rules;
    private final WorkingDays calendar;
    private final Bureaus bureaus;
    private final MessageSource messages;

    CompliancePages(
            Compliance compliance, KnownRules rules, WorkingDays calendar, Bureaus bureaus, MessageSource messages) {
        this.compliance = compliance;
        this.rules = rules;
        this.calendar = calendar;
        this.bureaus = bureaus;
        this.messages = messages;
    }

    @GetMapping("/compliance")
    ModelAndView year(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String rule,
            @RequestParam(defaultValue = "THEN") Tree tree,
            @RequestParam(defaultValue = "false") boolean compare,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale) {
        Years years = Years.of(year, asOf);
        boolean comparing = compare && !asOf.isNow();
        List<Bureau> asked = compliance.rows(years.chosen(), tree, asOf, viewer).stream()
                .filter(bureau -> wants(q, bureau))
                .toList();
        RowPage rows = new RowPage("page", page, rule == null ? OF_ALL_RULES : RowPage.TABLE, asked.size());
        Set<BureauId> shown = rows.rows(asked).stream().map(Bureau::id).collect(Collectors.toSet());
        MatrixWords words = new MatrixWords(messages, locale);
        return new ModelAndView("query/compliance/year")
                .addObject("asOf", asOf)
                .addObject("years", years)
                .addObject("rules", rules.at(asOf).latest())
                .addObject("chosen", rule)
                .addObject("tree", tree)
                .addObject("comparing", comparing)
                .addObject("q", q)
                .addObject("page", rows)
                .addObject(
                        "sheets",
                        matrices(years.chosen(), rule, shown, tree, comparing, asOf, viewer).stream()
                                .map(matrix -> MatrixSheet.of(matrix, years.chosen(), asOf, words))
                                .toList());
    }

    private static boolean wants(String q, Bureau bureau) {
        String asked = q.strip().toLowerCase(Locale.ROOT);
        return bureau.name().toLowerCase(Locale.ROOT).contains(asked)
                || bureau.id().value().contains(asked);
    }

    private List<Matrix> matrices(
            int year,
            @Nullable String rule,
            Set<BureauId> rows,
            Tree tree,
            boolean comparing,
            AsOf asOf,
            Viewer viewer) {
        List<String> only = rule == null ? List.of() : List.of(rule);
        return Matrix.of(
                compliance.cells(year, only, rows, tree, asOf, viewer),
                tree,
                WholeBureau.tree(bureaus.directory(), tree, year, asOf),
                comparing ? compliance.cells(year, only, rows, tree, asOf.knownNow(), viewer) : List.of());
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
