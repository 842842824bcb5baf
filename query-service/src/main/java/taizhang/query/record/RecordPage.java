// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;
import taizhang.projection.Views;
import taizhang.query.asof.AsOf;
import taizhang.query.asof.Moment;
import taizhang.query.followup.FollowUpProjection;
import taizhang.query.share.RecordShares;
import taizhang.web.calendar.WorkingDays;
import taizhang.web.city.CitySettings;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.layout.Crumb;
import taizhang.web.security.Viewer;

/** A record with both its clocks and all its versions. */
@Controller
class RecordPage {

    private final Records records;
    private final Evidence evidence;
    private final Rolls rolls;
    private final Bureaus bureaus;
    private final WorkingDays workingDays;
    private final MessageSource messages;
    private final Views views;
    private final CitySettings settings;

    RecordPage(
            Records records,
            Evidence evidence,
            Rolls rolls,
            Bureaus bureaus,
            WorkingDays workingDays,
            MessageSource messages,
            Views views,
            CitySettings settings) {
        this.records = records;
        this.evidence = evidence;
        this.rolls = rolls;
        this.bureaus = bureaus;
        this.workingDays = workingDays;
        this.messages = messages;
        this.views = views;
        this.settings = settings;
    }

    @GetMapping("/records/{id}")
    String page(
            @PathVariable String id, AsOf asOf, @AuthenticationPrincipal Viewer viewer, Locale locale, Model model) {
        RecordHistory history = records.find(id, asOf, viewer);
        Directory directory = bureaus.directory();
        Details details = history.latest().details();
        Predicate<BureauId> open = bureau -> viewer.maySee(bureau, directory);
        RecordWords words =
                new RecordWords(messages, locale, directory, other -> records.title(other, asOf, viewer), open);
        model.addAttribute("id", id);
        model.addAttribute("sheet", RecordSheet.of(history, words));
        model.addAttribute("lateness", history.lateness(workingDays).orElse(null));
        Backdate late = Backdate.of(history, settings.backdateDays()).orElse(null);
        model.addAttribute("late", late);
        model.addAttribute(
                "lateDecidedAt",
                late == null || late.decision() == null
                        ? null
                        : new Moment(late.decision().recordedAt()));
        model.addAttribute("daysInTime", settings.backdateDays());
        model.addAttribute("pending", Pending.of(history, words));
        model.addAttribute("day", details.on());
        model.addAttribute("overdue", details.on().isBefore(asOf.today()));
        boolean speaks = asOf.isNow() && viewer.role() == Role.SECRETARY;
        model.addAttribute("headcounts", Headcounts.of(history, words, bureau -> speaks && open.test(bureau)));
        model.addAttribute("source", history.entry().map(Version::source).orElse(null));
        RecordId record = new RecordId(id);
        model.addAttribute(
                "shares",
                ShareSheet.of(
                        history,
                        views.find(RecordShares.id(record), RecordShares.class)
                                .map(Views.View::document)
                                .orElse(RecordShares.NONE),
                        asOf.position(),
                        words,
                        bureau -> speaks && open.test(bureau)));
        model.addAttribute("roll", rolls.sheet(record, asOf, viewer).orElse(null));
        model.addAttribute("callable", details.countsHeads() && history.status().isHeld());
        model.addAttribute("followUps", FollowUpProjection.of(record, asOf.position(), views));
        model.addAttribute(
                "earlier",
                asOf.isNow() ? EarlierFollowUps.than(history, asOf.today(), views, directory) : EarlierFollowUps.NONE);
        model.addAttribute("redoOf", history.redoOf().orElse(null));
        model.addAttribute(
                "redoOpen", history.isRedoOrdered() && history.redoneBy().isEmpty());
        model.addAttribute("reviews", asOf.isNow() && viewer.role() == Role.SUPERVISOR);
        boolean writes = asOf.isNow() && records.mayEdit(viewer, history);
        model.addAttribute("writes", writes);
        model.addAttribute("evidence", evidence.sheet(record, asOf, viewer, writes));
        model.addAttribute("crumbs", crumbs(details, directory, open, locale));
        return "query/record/page";
    }

    private List<Crumb> crumbs(Details details, Directory directory, Predicate<BureauId> open, Locale locale) {
        List<Crumb> crumbs = new ArrayList<>();
        crumbs.add(new Crumb(messages.getMessage("bureau.title", null, locale), "/bureaus"));
        BureauId owner = details.owner();
        if (open.test(owner)) {
            String timeline =
                    "/bureaus/" + owner + "/timeline?year=" + details.on().getYear();
            crumbs.add(new Crumb(directory.name(owner), timeline));
        }
        crumbs.add(Crumb.here(details.title()));
        return crumbs;
    }
}
