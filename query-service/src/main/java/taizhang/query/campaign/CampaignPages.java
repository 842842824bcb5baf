// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.query.asof.AsOf;
import taizhang.query.bureau.Tree;
import taizhang.web.security.Viewer;

/** The list of campaigns and the roll-up of one. */
@Controller
class CampaignPages {

    private final Campaigns campaigns;
    private final CampaignSummary summary;

    CampaignPages(Campaigns campaigns, CampaignSummary summary) {
        this.campaigns = campaigns;
        this.summary = summary;
    }

    @GetMapping("/campaigns")
    ModelAndView list(AsOf asOf, @AuthenticationPrincipal Viewer viewer) {
        return new ModelAndView("query/campaign/list")
                .addObject("asOf", asOf)
                .addObject("campaigns", campaigns.all(asOf, viewer));
    }

    @GetMapping("/campaigns/{campaign}/{year}")
    ModelAndView page(
            @PathVariable String campaign,
            @PathVariable String year,
            @RequestParam(defaultValue = "THEN") Tree tree,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer) {
        RollUp rollUp = campaigns.rollUp(CampaignKey.parse(campaign, year), tree, asOf, viewer);
        return new ModelAndView("query/campaign/page")
                .addObject("asOf", asOf)
                .addObject("tree", tree)
                .addObject("rollUp", rollUp)
                .addObject("summaries", summary.inBothLanguages(rollUp));
    }
}
