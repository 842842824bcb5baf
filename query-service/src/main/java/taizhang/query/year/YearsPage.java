// SPDX-License-Identifier: Apache-2.0
package taizhang.query.year;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.account.Role;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.web.security.Viewer;

/** 年度封账: the years that are closed. */
@Controller
class YearsPage {

    private final Views views;

    YearsPage(Views views) {
        this.views = views;
    }

    @GetMapping("/years")
    ModelAndView page(AsOf asOf, @AuthenticationPrincipal Viewer viewer) {
        return new ModelAndView("query/year/page")
                .addObject("asOf", asOf)
                .addObject("closes", asOf.isNow() && viewer.role() == Role.SUPERVISOR)
                .addObject("closed", closed(asOf).closed());
    }

    @GetMapping("/api/years")
    @ResponseBody
    ClosedYears closed(AsOf asOf) {
        return views.find(ClosedYearsProjection.NAME, ClosedYears.class)
                .map(view -> view.document().at(asOf.position()))
                .orElse(ClosedYears.NONE);
    }
}
