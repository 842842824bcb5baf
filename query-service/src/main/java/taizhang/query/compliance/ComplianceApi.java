// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import taizhang.api.bureau.BureauId;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Years;
import taizhang.query.bureau.Tree;
import taizhang.query.bureau.WholeBureau;
import taizhang.web.directory.Bureaus;
import taizhang.web.security.Viewer;

@RestController
class ComplianceApi {

    /**
     * @param asOf the day whose knowledge this is; absent for all that is known now
     * @param today the day that deadlines are counted from
     * @param rates F1 of each bureau over the cells listed whose last day has passed
     */
    record YearAnswer(
            int year,
            @Nullable LocalDate asOf,
            LocalDate today,
            Tree tree,
            List<BureauRate> rates,
            List<CellAnswer> cells) {}

    private final Compliance compliance;
    private final Bureaus bureaus;
    private final Why why;

    ComplianceApi(Compliance compliance, Bureaus bureaus, Why why) {
        this.compliance = compliance;
        this.bureaus = bureaus;
        this.why = why;
    }

    @Operation(
            summary = "How the duties of a year stand",
            description =
                    "One cell per rule, unit and period, in that order, units by code; branches, groups and central"
                            + " groups are units too, and a unit above them has the sum as a cell of its own. A secretary gets the"
                            + " units in scope. A period has no cell where no version of the rule was in force on its first"
                            + " day, or where it was over before the bureau began.")
    @GetMapping(path = "/api/compliance", produces = MediaType.APPLICATION_JSON_VALUE)
    YearAnswer year(
            @Parameter(description = "this year where absent") @RequestParam(required = false) @Nullable Integer year,
            @Parameter(description = "such as ZXZ-01; all where absent") @RequestParam(required = false) @Nullable
                    String rule,
            @Parameter(description = "all in scope where absent") @RequestParam(required = false) @Nullable
                    BureauId bureau,
            @Parameter(
                            description = "THEN: rates of each unit by itself; NOW: those of merged units added to the"
                                    + " bureau that they went on in, numerators and denominators each")
                    @RequestParam(defaultValue = "THEN")
                    Tree tree,
            @Parameter(hidden = true) AsOf asOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer) {
        int chosen = Years.of(year, asOf).chosen();
        List<Cell> cells = compliance.cells(chosen, rule, bureau, tree, asOf, viewer);
        return new YearAnswer(
                chosen,
                asOf.day(),
                asOf.today(),
                tree,
                BureauRate.of(cells, tree, WholeBureau.tree(bureaus.directory(), tree, chosen, asOf)),
                cells.stream().map(CellAnswer::of).toList());
    }

    @Operation(
            summary = "How one duty of one bureau stands, and why",
            description = "credits are the records that count, refusals those that don't, each with the first reason.")
    @GetMapping(path = "/api/compliance/{rule}/{period}/{bureau}", produces = MediaType.APPLICATION_JSON_VALUE)
    CellAnswer cell(
            @Parameter(description = "such as ZXZ-01") @PathVariable String rule,
            @Parameter(description = "such as 2022-Q4 or 2022") @PathVariable String period,
            @PathVariable BureauId bureau,
            @Parameter(hidden = true) AsOf asOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer) {
        return CellAnswer.of(compliance.cell(rule, period, bureau, asOf, viewer));
    }

    @Operation(
            summary = "The whole way to one verdict, in words",
            description =
                    "What its page says: rule, source and version, what counted, what did not and why, and what would"
                            + " still satisfy it and by when. Sentences are in the language asked for.")
    @GetMapping(path = "/api/compliance/{rule}/{period}/{bureau}/why", produces = MediaType.APPLICATION_JSON_VALUE)
    Why.WhyAnswer why(
            @PathVariable String rule,
            @PathVariable String period,
            @PathVariable BureauId bureau,
            @Parameter(hidden = true) Locale locale,
            @Parameter(hidden = true) AsOf asOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer) {
        return why.of(compliance.cell(rule, period, bureau, asOf, viewer), locale);
    }
}
