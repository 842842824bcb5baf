// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import taizhang.query.asof.AsOf;
import taizhang.query.bureau.Tree;
import taizhang.web.security.Viewer;

@RestController
class CampaignApi {

    private final Campaigns campaigns;

    CampaignApi(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Operation(
            summary = "What all bureaus together did in one campaign of one year",
            description = "A joint activity counts once in the totals and, with all its quantities, once in the row of"
                    + " each bureau that took part. materials and consultations add all units together; quantities"
                    + " keeps units apart. A secretary gets what lies in scope; wholeCity is false then.")
    @GetMapping(path = "/api/campaigns/{campaign}/{year}", produces = MediaType.APPLICATION_JSON_VALUE)
    RollUp rollUp(
            @Parameter(description = "such as CONSTITUTION_WEEK") @PathVariable String campaign,
            @Parameter(description = "such as 2022") @PathVariable String year,
            @Parameter(description = "THEN: each unit by itself; NOW: today's tree, with merged units added up")
                    @RequestParam(defaultValue = "THEN")
                    Tree tree,
            @Parameter(hidden = true) AsOf asOf,
            @Parameter(hidden = true) @AuthenticationPrincipal Viewer viewer) {
        return campaigns.rollUp(CampaignKey.parse(campaign, year), tree, asOf, viewer);
    }
}
