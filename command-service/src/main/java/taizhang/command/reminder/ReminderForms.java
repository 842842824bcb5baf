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
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.command.form.FreshId;
import taizhang.web.problem.Problems;
import taizhang.web.reminder.Delivery.Line;
import taizhang.web.security.Viewer;

/** 催办 from chosen duties, and 已读. */
@Controller
class ReminderForms {

    static final String URGE = "/reminders/urge";
    static final String READ = "/reminders/read";

    private final ReminderDesk desk;
    private final Problems problems;
    private final FreshId fresh;

    ReminderForms(ReminderDesk desk, Problems problems, FreshId fresh) {
        this.desk = desk;
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
        desk.requireKnown(urged);
        if (commandId.isEmpty()) {
            return page(cell, null, fresh.next(), null);
        }
        try {
            desk.urge(urged, text, commandId, viewer);
            return back(null);
        } catch (Refused refused) {
            return page(cell, text, commandId, refused);
        }
    }

    @PostMapping(READ)
    ModelAndView read(@RequestParam BureauId bureau, @AuthenticationPrincipal Viewer viewer) {
        desk.read(bureau, viewer);
        return back(bureau);
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
