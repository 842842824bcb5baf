// SPDX-License-Identifier: Apache-2.0
package taizhang.query.exemption;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.account.Role;
import taizhang.query.asof.AsOf;
import taizhang.web.exemption.UnitExemptions.State;
import taizhang.web.security.Viewer;

/** 豁免: who is exempt from which rule, when, and who said so. */
@Controller
class ExemptionPage {

    private final ExemptionList list;

    ExemptionPage(ExemptionList list) {
        this.list = list;
    }

    @GetMapping("/exemptions")
    ModelAndView page(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "") String rule,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer) {
        return new ModelAndView("query/exemption/page")
                .addObject("asOf", asOf)
                .addObject("state", state)
                .addObject("rule", rule)
                .addObject("states", State.values())
                .addObject("decides", asOf.isNow() && viewer.role() == Role.SUPERVISOR)
                .addObject("asks", asOf.isNow() && viewer.role() != Role.ADMINISTRATOR)
                .addObject("lines", lines(state, rule, asOf, viewer));
    }

    @GetMapping("/api/exemptions")
    @ResponseBody
    List<ExemptionList.Line> lines(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(defaultValue = "") String rule,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer) {
        return list.of(
                viewer,
                asOf,
                line -> (state == null || line.state() == state)
                        && (rule.isBlank() || line.what().rule().equals(rule.strip())));
    }
}
