// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Years;
import taizhang.query.rule.KnownRules;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory.Bureau;
import taizhang.web.problem.Problems;
import taizhang.web.seal.FigureSeal;
import taizhang.web.security.Viewer;

/** The notices, one of them, and the choice of figures for a new one. */
@Controller
class NoticePages {

    /** A city of so many bureaus sees all of its figures before anything is chosen. */
    private static final int SMALL = 60;

    private final Notices notices;
    private final Pinning pinning;
    private final Restating restating;
    private final FigureSeal seal;
    private final KnownRules rules;
    private final Bureaus bureaus;
    private final Problems problems;

    NoticePages(
            Notices notices,
            Pinning pinning,
            Restating restating,
            FigureSeal seal,
            KnownRules rules,
            Bureaus bureaus,
            Problems problems) {
        this.notices = notices;
        this.pinning = pinning;
        this.restating = restating;
        this.seal = seal;
        this.rules = rules;
        this.bureaus = bureaus;
        this.problems = problems;
    }

    @GetMapping("/notices")
    ModelAndView list(@AuthenticationPrincipal Viewer viewer) {
        return new ModelAndView("query/notice/list")
                .addObject("drafts", viewer.role() == Role.SUPERVISOR)
                .addObject("lines", notices.list(viewer));
    }

    /** @param rule those that were ticked, like {@code bureau} */
    @GetMapping("/notices/new")
    ModelAndView choose(
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "") List<String> rule,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") List<BureauId> bureau,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer) {
        Years years = Years.of(year, asOf);
        AsOf pinned = pinning.position(asOf);
        Selection selection = new Selection(years.chosen(), rule, period.isBlank() ? null : period, bureau);
        List<Bureau> choices = pinning.bureaus(years.chosen(), pinned, viewer);
        ModelAndView page = new ModelAndView("query/notice/new")
                .addObject("asOf", asOf)
                .addObject("years", years)
                .addObject("selection", selection)
                .addObject("rules", rules.now().latest())
                .addObject("periods", pinning.periods(years.chosen(), pinned))
                .addObject("choices", choices);
        if (selection.isOpen() && choices.size() > SMALL) {
            // All figures of such a city are more than a notice may hold, so nobody wants them before choosing.
            return page.addObject("errors", List.of());
        }
        try {
            var figures = pinning.figures(selection, pinned, viewer);
            return page.addObject("figures", figures)
                    .addObject("generally", pinning.generally(figures))
                    .addObject("sealed", seal.seal(figures))
                    .addObject("errors", List.of());
        } catch (Refused nothingToTell) {
            return page.addObject("errors", problems.of(nothingToTell));
        }
    }

    @GetMapping("/notices/{id}")
    ModelAndView page(@PathVariable String id, AsOf asOf, @AuthenticationPrincipal Viewer viewer, Locale locale) {
        Notice notice = notices.find(id, asOf, viewer);
        return new ModelAndView("query/notice/page")
                .addObject("asOf", asOf)
                .addObject("notice", notice)
                .addObject("generally", pinning.generally(notice.figures()))
                .addObject("writes", viewer.role() == Role.SUPERVISOR && asOf.isNow() && notice.isDraft())
                .addObject("whole", viewer.role() == Role.SUPERVISOR)
                .addObject("restatement", restating.of(notice.figures(), asOf, viewer, locale))
                .addObject("directory", bureaus.directory());
    }
}
