// SPDX-License-Identifier: Apache-2.0
package taizhang.query.own;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordKind;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.plan.DraftedPlans;
import taizhang.query.record.RecordStatus;
import taizhang.query.timeline.Timelines;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.problem.FieldError;
import taizhang.web.problem.Problems;
import taizhang.web.security.Viewer;

/** 本单位记录: what the own bureau keeps, with filters that stand in the address. */
@Controller
class OwnPage {

    /** A plan's draft is on no timeline; it stands before the list and needs no filter. */
    private static final List<RecordStatus> STATES = Arrays.stream(RecordStatus.values())
            .filter(status -> status != RecordStatus.DRAFT)
            .toList();

    private final Timelines timelines;
    private final Views views;
    private final Bureaus bureaus;
    private final Problems problems;

    OwnPage(Timelines timelines, Views views, Bureaus bureaus, Problems problems) {
        this.timelines = timelines;
        this.views = views;
        this.bureaus = bureaus;
        this.problems = problems;
    }

    @GetMapping("/records")
    ModelAndView page(
            @RequestParam(defaultValue = "") String bureau,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "1") String page,
            AsOf asOf,
            @AuthenticationPrincipal Viewer viewer) {
        Directory directory = bureaus.directory();
        BureauId home = Objects.requireNonNull(viewer.bureau(), "a secretary keeps the ledgers of a bureau");
        Set<BureauId> own = directory.subtree(home);
        Asked asked = new Asked(bureau, kind, state, from, to, text, page);
        ModelAndView answer = new ModelAndView("query/own/page")
                .addObject("asked", asked)
                .addObject("home", home)
                .addObject(
                        "bureaus",
                        directory.bureaus().stream()
                                .filter(known -> own.contains(known.id()))
                                .toList())
                .addObject("kinds", RecordKind.values())
                .addObject("states", STATES);
        try {
            Filter filter = Filter.of(asked, home, own, asOf.today());
            return answer.addObject("records", OwnRecords.of(filter, timelines, asOf))
                    .addObject("drafted", drafted(filter, asOf))
                    .addObject("span", filter)
                    .addObject("errors", List.<FieldError>of());
        } catch (Refused refused) {
            answer.setStatus(Problems.status(refused.problem()));
            return answer.addObject("records", OwnRecords.NONE)
                    .addObject("drafted", List.of())
                    .addObject("errors", problems.of(refused));
        }
    }

    /** Drafts of plans have no day, so they stand before the list; who asks for something else doesn't want them. */
    private List<DraftedPlans.Line> drafted(Filter filter, AsOf asOf) {
        boolean wanted = (filter.kind() == null || filter.kind() == RecordKind.PUBLICITY_PLAN)
                && filter.state() == null
                && filter.page() == 1;
        return wanted
                ? views.find(DraftedPlans.id(filter.bureau()), DraftedPlans.class).stream()
                        .flatMap(view -> view.document().at(asOf.position()).stream())
                        .filter(line -> line.title().contains(filter.text()))
                        .toList()
                : List.of();
    }
}
