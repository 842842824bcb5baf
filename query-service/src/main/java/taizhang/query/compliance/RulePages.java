// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.query.asof.AsOf;
import taizhang.query.burden.Spent;
import taizhang.query.rule.KnownRules;
import taizhang.query.rule.RuleAct;
import taizhang.rules.CombinedForms;
import taizhang.rules.Rule;
import taizhang.rules.RuleCatalogue;
import taizhang.web.problem.Problems;
import taizhang.web.security.Viewer;

/** All rules with their versions and sources, and what a draft of one would have meant. */
@Controller
class RulePages {

    private final KnownRules rules;
    private final WhatIf whatIf;
    private final Spent spent;
    private final Problems problems;

    RulePages(KnownRules rules, WhatIf whatIf, Spent spent, Problems problems) {
        this.rules = rules;
        this.whatIf = whatIf;
        this.spent = spent;
        this.problems = problems;
    }

    @GetMapping("/rules")
    ModelAndView rules(AsOf asOf, @AuthenticationPrincipal Viewer viewer) {
        RuleCatalogue known = rules.at(asOf);
        return new ModelAndView("query/compliance/rules")
                .addObject("asOf", asOf)
                .addObject("mayTry", viewer.role() == Role.SUPERVISOR)
                .addObject("combined", CombinedForms.SHIPPED.all())
                .addObject("acts", rules.acts(asOf).stream().collect(Collectors.groupingBy(RuleAct::rule)))
                .addObject("rules", known.ids().stream().map(known::versions).toList());
    }

    /** @param overlay the rule that the draft is to begin from */
    @GetMapping("/rules/what-if")
    ModelAndView form(@RequestParam(defaultValue = "") String overlay, AsOf asOf) {
        int year = asOf.today().getYear();
        RuleCatalogue known = rules.at(asOf);
        List<Rule> versions = known.versions(overlay);
        String text = versions.isEmpty() ? "" : OverlayDraft.of(versions.getLast(), known.ids(), year + 1);
        return answer(text, year - 1, year, List.of());
    }

    @PostMapping("/rules/what-if")
    ModelAndView run(
            @RequestParam String text,
            @RequestParam int from,
            @RequestParam int to,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer) {
        try {
            var outcomes = whatIf.run(text, from, to, asOf, viewer);
            List<Rule> drafts = outcomes.stream().map(outcome -> outcome.rule()).toList();
            return answer(text, from, to, List.of())
                    .addObject("outcomes", outcomes)
                    .addObject("costs", spent.of(drafts, asOf.today().getYear(), viewer));
        } catch (Refused refused) {
            return answer(text, from, to, problems.of(refused));
        }
    }

    private static ModelAndView answer(String text, int from, int to, List<?> errors) {
        return new ModelAndView("query/compliance/what-if")
                .addObject("text", text)
                .addObject("from", from)
                .addObject("to", to)
                .addObject("errors", errors);
    }
}
