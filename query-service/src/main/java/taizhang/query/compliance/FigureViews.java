// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.bureau.BureauId;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Years;
import taizhang.query.compliance.figure.Formula;
import taizhang.query.rows.RowPage;
import taizhang.web.directory.Directory.Bureau;
import taizhang.web.security.Viewer;

/** The figures of a year, each with the formula by which it was worked out. */
@Controller
class FigureViews {

    /** @param percent with two decimals; {@code n/a} of nothing */
    record RateAnswer(Formula formula, long numerator, long denominator, String percent) {}

    /** @param unknownDeadlines records of which nobody knows whether they came in time; F3 is without them */
    record UnitFigures(BureauId bureau, List<RateAnswer> figures, long surplus, int unknownDeadlines) {}

    record FiguresAnswer(int year, @Nullable LocalDate asOf, LocalDate today, List<UnitFigures> units) {}

    private final Figures figures;
    private final Compliance compliance;

    FigureViews(Figures figures, Compliance compliance) {
        this.figures = figures;
        this.compliance = compliance;
    }

    @GetMapping("/compliance/figures")
    ModelAndView page(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "1") int page,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer) {
        Years years = Years.of(year, asOf);
        List<Bureau> units = compliance.units(years.chosen(), null, asOf, viewer);
        RowPage rows = new RowPage("page", page, RowPage.LIST, units.size());
        return new ModelAndView("query/compliance/figures")
                .addObject("asOf", asOf)
                .addObject("years", years)
                .addObject("page", rows)
                .addObject("rows", figures.of(years.chosen(), rows.rows(units), asOf));
    }

    @Operation(
            summary = "The figures of a year per unit",
            description = "Each with its formula, numerator and denominator; a rate of nothing is n/a, never 100 %.")
    @GetMapping(path = "/api/compliance/figures", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    FiguresAnswer answer(
            @Parameter(description = "this year where absent") @RequestParam(required = false) @Nullable Integer year,
            @Parameter(description = "all in scope where absent") @RequestParam(required = false) @Nullable
                    BureauId bureau,
            @Parameter(hidden = true) AsOf asOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer) {
        int chosen = Years.of(year, asOf).chosen();
        return new FiguresAnswer(
                chosen,
                asOf.day(),
                asOf.today(),
                figures.of(chosen, compliance.units(chosen, bureau, asOf, viewer), asOf).stream()
                        .map(FigureViews::unit)
                        .toList());
    }

    private static UnitFigures unit(Figures.Row row) {
        return new UnitFigures(
                row.bureau().id(),
                row.rates().stream()
                        .map(rate ->
                                new RateAnswer(rate.formula(), rate.numerator(), rate.denominator(), rate.percent()))
                        .toList(),
                row.surplus(),
                row.unknownDeadlines());
    }
}
