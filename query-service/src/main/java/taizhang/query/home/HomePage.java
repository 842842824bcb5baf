// SPDX-License-Identifier: Apache-2.0
package taizhang.query.home;

import java.util.List;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordKind;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.city.City;
import taizhang.query.city.CityOverview;
import taizhang.query.due.DueLists;
import taizhang.query.timeline.Timeline;
import taizhang.query.timeline.Timelines;
import taizhang.query.todo.ToDoList;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.draft.Drafts;
import taizhang.web.security.Viewer;

/** The first page: what this role does next, and what happened last. */
@Controller
class HomePage {

    private final City city;
    private final DueLists due;
    private final Timelines timelines;
    private final Bureaus bureaus;
    private final Views views;
    private final Drafts drafts;

    HomePage(City city, DueLists due, Timelines timelines, Bureaus bureaus, Views views, Drafts drafts) {
        this.city = city;
        this.due = due;
        this.timelines = timelines;
        this.bureaus = bureaus;
        this.views = views;
        this.drafts = drafts;
    }

    @GetMapping("/")
    ModelAndView page(AsOf asOf, @AuthenticationPrincipal Viewer viewer) {
        return switch (viewer.role()) {
            case SECRETARY -> secretary(Objects.requireNonNull(viewer.bureau()), asOf, viewer);
            case SUPERVISOR -> supervisor(asOf, viewer);
            case ADMINISTRATOR -> administrator(asOf);
        };
    }

    private ModelAndView secretary(BureauId own, AsOf asOf, Viewer viewer) {
        CityOverview overview = city.overview(asOf.today().getYear(), null, asOf, viewer);
        Timeline year = timelines.of(own, asOf.today().getYear(), asOf);
        return new ModelAndView("query/home/secretary")
                .addObject("asOf", asOf)
                .addObject("bureau", own)
                .addObject("name", bureaus.directory().name(own))
                .addObject("hasOthers", overview.bureaus().size() > 1)
                .addObject("kinds", RecordKind.values())
                .addObject("recent", RecentlyEntered.of(year, bureaus.directory()))
                .addObject("again", again(year, asOf))
                .addObject(
                        "drafts",
                        asOf.isNow()
                                ? drafts.of(viewer.login()).stream()
                                        .map(HalfFilled::new)
                                        .toList()
                                : List.of())
                .addObject("todo", waiting(own, asOf))
                .addObject("due", due.of(own, asOf))
                .addObject("row", overview.row(own).orElse(null));
    }

    /** In January the last time was last year. */
    private List<LastTime> again(Timeline year, AsOf asOf) {
        if (!asOf.isNow()) {
            return List.of();
        }
        List<LastTime> again = LastTime.of(year);
        return again.isEmpty() ? LastTime.of(timelines.of(year.bureau(), year.year() - 1, asOf)) : again;
    }

    /** What waited on an earlier day nobody asks. */
    private ToDoList waiting(BureauId own, AsOf asOf) {
        return asOf.isNow() ? ToDoList.of(List.of(own), asOf.today(), views, bureaus.directory()) : ToDoList.nothing();
    }

    private ModelAndView supervisor(AsOf asOf, Viewer viewer) {
        CityOverview overview = city.overview(asOf.today().getYear(), null, asOf, viewer);
        return new ModelAndView("query/home/supervisor")
                .addObject("asOf", asOf)
                .addObject("fresh", overview.bureaus().isEmpty())
                .addObject("glance", CityAtAGlance.of(overview, asOf.today().getMonth()))
                .addObject("recent", recent());
    }

    private ModelAndView administrator(AsOf asOf) {
        Directory known = bureaus.directory().at(asOf.position(), asOf.today());
        return new ModelAndView("query/home/administrator")
                .addObject("asOf", asOf)
                .addObject("setup", Setup.of(known, asOf.today()));
    }

    private RecentlyEntered recent() {
        return RecentlyEntered.of(
                views.find(Recent.ID, Recent.class).map(Views.View::document).orElse(Recent.EMPTY),
                bureaus.directory());
    }
}
