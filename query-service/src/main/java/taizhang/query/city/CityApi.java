// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import taizhang.api.record.RecordKind;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Years;
import taizhang.query.bureau.Tree;
import taizhang.web.security.Viewer;

@RestController
class CityApi {

    private final City city;

    CityApi(City city) {
        this.city = city;
    }

    @Operation(
            summary = "Records by bureau and month of a year",
            description = "Bureaus stand under their parents in the order of their codes. A joint record counts once in"
                    + " the row of each of its bureaus and once in the totals. A secretary gets the rows in scope and"
                    + " the totals of those; wholeCity is false then.")
    @GetMapping(path = "/api/city", produces = MediaType.APPLICATION_JSON_VALUE)
    CityOverview overview(
            @Parameter(description = "this year where absent") @RequestParam(required = false) @Nullable Integer year,
            @Parameter(description = "count this kind only") @RequestParam(required = false) @Nullable RecordKind kind,
            @Parameter(description = "THEN: the tree of that year; NOW: today's, with merged units added up")
                    @RequestParam(defaultValue = "THEN")
                    Tree tree,
            @Parameter(hidden = true) AsOf asOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer) {
        return city.overview(Years.of(year, asOf).chosen(), kind, tree, asOf, viewer);
    }
}
