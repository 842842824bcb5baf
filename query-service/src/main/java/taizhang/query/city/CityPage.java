// SPDX-License-Identifier: Apache-2.0
package taizhang.query.city;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.record.RecordKind;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Years;
import taizhang.query.bureau.Tree;
import taizhang.web.security.Viewer;

/** Bureau by month, for reading, drilling down and printing. */
@Controller
class CityPage {

    private final City city;

    CityPage(City city) {
        this.city = city;
    }

    @GetMapping("/city")
    ModelAndView page(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable RecordKind kind,
            @RequestParam(defaultValue = "THEN") Tree tree,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer) {
        Years years = Years.of(year, asOf);
        return new ModelAndView("query/city/page")
                .addObject("asOf", asOf)
                .addObject("years", years)
                .addObject("tree", tree)
                .addObject("kinds", RecordKind.values())
                .addObject("overview", city.overview(years.chosen(), kind, tree, asOf, viewer));
    }
}
