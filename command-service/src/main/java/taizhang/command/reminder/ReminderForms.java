// SPDX-License-Identifier: Apache-2.0
package taizhang.command.reminder;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.Text;
import taizhang.api.bureau.BureauId;
import taizhang.command.bureau.Chart;
import taizhang.command.form.FreshId;
import taizhang.web.clock.LedgerClock;
import taizhang.web.problem.Problems;
import taizhang.web.reminder.Deliveries;
import taizhang.web.reminder.Delivery;
import taizhang.web.reminder.Delivery.Kind;
import taizhang.web.reminder.Delivery.Line;
import taizhang.web.reminder.Outbox;
import taizhang.web.security.Viewer;

/** 催办 from chosen duties, and 已读. */
@Controller
class ReminderForms {

    static final String URGE = "/reminders/urge";
    static final String READ = "/reminders/read";

    private static final int LONGEST = 500;

    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Chart chart;
    private final LedgerClock clock;
    private final Problems problems;
    private final FreshId fresh;

    ReminderForms(
            Deliveries deliveries, Outbox outbox, Chart chart, LedgerClock clock, Problems problems, FreshId fresh) {
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.chart = chart;
        this.clock = clock;
        this.problems = problems;
        this.fresh = fresh;
    }

    /** Comes twice: from the choice with duties only, then with words; under one id it is told once. */
    @PostMapping(URGE)
    ModelAndView urge(
            @RequestParam(defaultValue = "") List<String> cell,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String commandId,
            @AuthenticationPrincipal Viewer viewer) {
        Map<BureauId, List<Line>> urged = Urged.of(cell);
        urged.keySet().forEach(this::requireKnown);
        if (commandId.isEmpty()) {
            return page(cell, null, fresh.next(), null);
        }
        try {
            String words = Text.required("text", text, LONGEST);
            urged.forEach((bureau, lines) -> tell(bureau, lines, words, commandId, viewer));
            return back(null);
        } catch (Refused refused) {
            return page(cell, text, commandId, refused);
        }
    }

    /** What stands unread of this year and the last has been read by the office that is logged in. */
    @PostMapping(READ)
    ModelAndView read(@RequestParam BureauId bureau, @AuthenticationPrincipal Viewer viewer) {
        if (viewer.bureau() == null || !chart.knows(bureau) || !chart.isWithin(bureau, viewer.bureau())) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        int year = clock.today().getYear();
        Delivery.Read read = new Delivery.Read(clock.instant(), viewer.login());
        deliveries.read(bureau, year - 1, read);
        deliveries.read(bureau, year, read);
        return back(bureau);
    }

    private void requireKnown(BureauId bureau) {
        if (!chart.knows(bureau)) {
            throw Refused.field("cell", Problem.BUREAU_UNKNOWN);
        }
    }

    private void tell(BureauId bureau, List<Line> lines, String words, String id, Viewer viewer) {
        int year = clock.today().getYear();
        String delivery = "urge-" + id;
        deliveries.deliver(
                bureau,
                year,
                new Delivery(delivery, clock.instant(), Kind.URGED, viewer.login(), lines, words, null, null));
        outbox.putUp(bureau, year, delivery);
    }

    private ModelAndView page(List<String> cells, @Nullable String text, String id, @Nullable Refused refused) {
        ModelAndView page = new ModelAndView("command/reminder/urge")
                .addObject("cells", cells)
                .addObject("text", text)
                .addObject("commandId", id)
                .addObject("errors", refused == null ? List.of() : problems.of(refused));
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView back(@Nullable BureauId bureau) {
        RedirectView next = new RedirectView("/reminders", true);
        next.setStatusCode(HttpStatus.SEE_OTHER);
        ModelAndView to = new ModelAndView(next).addObject("saved", bureau == null ? "urged" : "read");
        return bureau == null ? to : to.addObject("bureau", bureau.value());
    }
}
