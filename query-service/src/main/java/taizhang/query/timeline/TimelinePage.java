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
import org.springframework.web.util.UriComponentsBuilder;
import taizhang.api.account.Role;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Years;
import taizhang.query.bureau.Tree;
import taizhang.query.bureau.WholeBureau;
import taizhang.query.compliance.Cell;
import taizhang.query.compliance.Compliance;
import taizhang.query.due.DueLists;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.layout.Crumb;
import taizhang.web.security.Viewer;

/** A bureau's timeline: the year as a drawing and as a list, with what is due next. */
@Controller
class TimelinePage {

    private final Timelines timelines;
    private final PlanWindows windows;
    private final Compliance compliance;
    private final DueLists due;
    private final Bureaus bureaus;
    private final LedgerClock clock;
    private final MessageSource messages;

    TimelinePage(
            Timelines timelines,
            PlanWindows windows,
            Compliance compliance,
            DueLists due,
            Bureaus bureaus,
            LedgerClock clock,
            MessageSource messages) {
        this.timelines = timelines;
        this.windows = windows;
        this.compliance = compliance;
        this.due = due;
        this.bureaus = bureaus;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping("/bureaus/{bureau}/timeline")
    String page(
            @PathVariable String bureau,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "THEN") Tree tree,
            @RequestParam(defaultValue = "false") boolean compare,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer,
            Locale locale,
            Model model) {
        Directory today = bureaus.directory();
        Directory.Bureau found = TimelineBureau.find(bureau, today, viewer);
        Years years = Years.of(year, asOf);
        if (tree == Tree.NOW && found.successor() != null) {
            return "redirect:" + successor(today.goingOn(found.id()).value(), years.chosen(), asOf);
        }
        WholeBureau whole = WholeBureau.of(found, today, tree, years.chosen(), asOf);
        Timeline timeline = timelines.of(whole, years.chosen(), asOf);
        List<Cell> cells = compliance.ofBureau(found.id(), years.chosen(), asOf);
        List<Reorganisation> reorganised = Reorganisation.of(whole.bureau(), whole.directory(), years.chosen());
        List<PlanWindows.Window> planWindows = windows.of(whole, timeline, asOf);
        boolean comparing = compare && !asOf.isNow();
        model.addAttribute("bureau", whole.bureau());
        model.addAttribute("tree", tree);
        model.addAttribute("known", asOf.knows(found.position()));
        model.addAttribute("years", years);
        model.addAttribute("timeline", timeline);
        model.addAttribute("lineage", whole.lineage());
        model.addAttribute("reorganised", reorganised);
        model.addAttribute("chart", TimelineChart.of(timeline, asOf.today(), cells, reorganised, planWindows));
        model.addAttribute("planned", planWindows);
        model.addAttribute("quarters", Quarter.of(timeline, cells));
        model.addAttribute("due", due.of(found.id(), asOf));
        model.addAttribute("rows", TimelineRow.of(timeline, whole));
        model.addAttribute("comparing", comparing);
        model.addAttribute("changes", comparing ? changes(found, today, tree, timeline) : List.<TimelineChange>of());
        model.addAttribute("children", today.at(asOf.position(), asOf.today()).childrenOf(found.id()));
        model.addAttribute("writes", viewer.role() == Role.SECRETARY);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(messages.getMessage("bureau.title", null, locale), tree.link(asOf.link("/bureaus"))),
                        Crumb.here(whole.bureau().name())));
        return "query/timeline/page";
    }

    private List<TimelineChange> changes(Directory.Bureau bureau, Directory today, Tree tree, Timeline then) {
        AsOf now = AsOf.now(clock.today());
        WholeBureau whole = WholeBureau.of(bureau, today, tree, then.year(), now);
        return TimelineChange.between(then, timelines.of(whole, then.year(), now));
    }

    /** As now, a merged unit has no page: what it did stands on that of the bureau that it went on in. */
    private static String successor(String bureau, int year, AsOf asOf) {
        return UriComponentsBuilder.fromUriString(Tree.NOW.link(asOf.link("/bureaus/{bureau}/timeline?year=" + year)))
                .encode()
                .buildAndExpand(bureau)
                .toUriString();
    }
}
