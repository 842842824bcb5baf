// SPDX-License-Identifier: Apache-2.0
package taizhang.query.campaign;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Years;
import taizhang.query.bureau.Tree;
import taizhang.query.rows.RowPage;
import taizhang.web.security.Viewer;

/** The list of campaigns and the roll-up of one. */
@Controller
class CampaignPages {

    /** Each with a table of its items. */
    private static final int PLANS = 20;

    private final Campaigns campaigns;
    private final CampaignSummary summary;

    CampaignPages(Campaigns campaigns, CampaignSummary summary) {
        this.campaigns = campaigns;
        this.summary = summary;
    }

    /** Without a year that of the day, or the latest before it of which there is anything. */
    @GetMapping("/campaigns")
    ModelAndView list(
            @RequestParam(required = false) @Nullable Integer year, AsOf asOf, @AuthenticationPrincipal Viewer viewer) {
        List<Integer> years = campaigns.years();
        int today = asOf.today().getYear();
        int latest = years.stream().filter(one -> one <= today).findFirst().orElse(today);
        int chosen = year == null ? latest : Years.of(year, asOf).chosen();
        return new ModelAndView("query/campaign/list")
                .addObject("asOf", asOf)
                .addObject("year", chosen)
                .addObject("years", years.reversed())
                .addObject("campaigns", campaigns.ofYear(chosen, asOf, viewer));
    }

    /**
     * @param page of the bureaus
     * @param held page of the activities
     * @param plans page of the plans
     */
    @GetMapping("/campaigns/{campaign}/{year}")
    ModelAndView page(
            @PathVariable String campaign,
            @PathVariable String year,
            @RequestParam(defaultValue = "THEN") Tree tree,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "1") int held,
            @RequestParam(defaultValue = "1") int plans,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer) {
        RollUp rollUp = campaigns.rollUp(CampaignKey.parse(campaign, year), tree, asOf, viewer);
        return new ModelAndView("query/campaign/page")
                .addObject("asOf", asOf)
                .addObject("tree", tree)
                .addObject("rollUp", rollUp)
                .addObject(
                        "bureaus",
                        new RowPage(
                                "page", page, RowPage.TABLE, rollUp.bureaus().size()))
                .addObject(
                        "held",
                        new RowPage("held", held, RowPage.LIST, rollUp.held().size()))
                .addObject(
                        "plans",
                        new RowPage("plans", plans, PLANS, rollUp.plans().size()))
                .addObject("summaries", summary.inBothLanguages(rollUp));
    }
}
