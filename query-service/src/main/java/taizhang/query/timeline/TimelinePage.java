// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import taizhang.api.account.Role;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Years;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.layout.Crumb;
import taizhang.web.security.Viewer;

/** A bureau's timeline: the year as a drawing and as a list. */
@Controller
class TimelinePage {

    private final Timelines timelines;
    private final Bureaus bureaus;
    private final MessageSource messages;

    TimelinePage(Timelines timelines, Bureaus bureaus, MessageSource messages) {
        this.timelines = timelines;
        this.bureaus = bureaus;
        this.messages = messages;
    }

    @GetMapping("/bureaus/{bureau}/timeline")
    String page(
            @PathVariable String bureau,
            @RequestParam(required = false) @Nullable Integer year,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            Model model) {
        Directory directory = bureaus.directory();
        Directory.Bureau found = TimelineBureau.find(bureau, directory, viewer);
        Years years = Years.of(year, asOf);
        Timeline timeline = timelines.of(found.id(), years.chosen(), asOf);
        model.addAttribute("bureau", found);
        model.addAttribute("known", asOf.knows(found.position()));
        model.addAttribute("years", years);
        model.addAttribute("timeline", timeline);
        model.addAttribute("chart", TimelineChart.of(timeline, asOf.today()));
        model.addAttribute("rows", TimelineRow.of(timeline, directory));
        model.addAttribute(
                "children", directory.at(asOf.position(), asOf.today()).childrenOf(found.id()));
        model.addAttribute("writes", viewer.role() == Role.SECRETARY);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(messages.getMessage("bureau.title", null, locale), "/bureaus"),
                        Crumb.here(found.name())));
        return "query/timeline/page";
    }
}
