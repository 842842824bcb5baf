// SPDX-License-Identifier: Apache-2.0
package taizhang.command.act;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.command.form.Choices;
import taizhang.command.form.Forms;
import taizhang.command.form.FreshId;
import taizhang.command.form.Option;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.gate.Outcome;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Notation;
import taizhang.command.shape.Type;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.security.Viewer;

/** 豁免, 封账, 投诉建议 and 规则: one short form each, which leads on to the list that shows what came of it. */
@Controller
class ActPages {

    private static final String COMMAND_ID = "commandId";

    private final CommandGate gate;
    private final Subjects subjects;
    private final Bureaus bureaus;
    private final Forms forms;
    private final FreshId fresh;
    private final LedgerClock clock;

    ActPages(CommandGate gate, Subjects subjects, Bureaus bureaus, Forms forms, FreshId fresh, LedgerClock clock) {
        this.gate = gate;
        this.subjects = subjects;
        this.bureaus = bureaus;
        this.forms = forms;
        this.fresh = fresh;
        this.clock = clock;
    }

    @GetMapping({
        Act.Path.REQUEST,
        Act.Path.APPROVE,
        Act.Path.REFUSE,
        Act.Path.REVOKE,
        Act.Path.CLOSE,
        Act.Path.RAISE,
        Act.Path.ANSWER,
        Act.Path.PUBLISH,
        Act.Path.RETIRE
    })
    ModelAndView ask(
            @PathVariable(required = false) @Nullable String id,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String rule,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        Typed typed = Typed.nothing()
                .with(COMMAND_ID, fresh.next())
                .with("id", id == null ? fresh.next() : id)
                .with("page", page.startsWith("/") ? page : "")
                .with(
                        "unit",
                        unit.isEmpty() && viewer.bureau() != null
                                ? viewer.bureau().value()
                                : unit)
                .with("rule", rule)
                .with("year", Integer.toString(clock.today().getYear() - 1));
        return page(Act.asked(request), Objects.requireNonNullElse(id, ""), typed, viewer, null);
    }

    @PostMapping({
        Act.Path.REQUEST,
        Act.Path.APPROVE,
        Act.Path.REFUSE,
        Act.Path.REVOKE,
        Act.Path.CLOSE,
        Act.Path.RAISE,
        Act.Path.ANSWER,
        Act.Path.PUBLISH,
        Act.Path.RETIRE
    })
    ModelAndView hand(
            @PathVariable(required = false) @Nullable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        Act act = Act.asked(request);
        Typed sent = Typed.of(parameters);
        Typed typed = id == null ? sent : sent.with("id", id);
        if (typed.one(COMMAND_ID).isEmpty()) {
            // From a page where it was tried out: shown once more before it is said.
            return page(act, "", typed.with(COMMAND_ID, fresh.next()), viewer, null);
        }
        try {
            Outcome outcome = gate.execute(new Submission(
                    act.command, typed.body(act.body), Notation.FORM, Actor.of(viewer), typed.one(COMMAND_ID)));
            RedirectView next = new RedirectView(act.next(), true);
            next.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(next).addObject("after", outcome.position()).addObject("saved", act.key());
        } catch (Refused refused) {
            ModelAndView page = page(act, Objects.requireNonNullElse(id, ""), typed, viewer, refused);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Act act, String id, Typed typed, Viewer viewer, @Nullable Refused refused) {
        return new ModelAndView("command/act/page")
                .addObject("act", act)
                .addObject("subject", subjects.of(act, id))
                .addObject("action", act.pattern.replace("{id}", id))
                .addObject("commandId", typed.one(COMMAND_ID))
                .addObject("form", forms.draw(act.body, act.kind(), choices(viewer), typed, refused));
    }

    /** A secretary asks for the own unit and those below it, a supervisor for any. */
    private Choices choices(Viewer viewer) {
        Directory directory = bureaus.directory();
        List<Option> units = directory.bureaus().stream()
                .filter(unit -> viewer.role() == Role.SUPERVISOR || viewer.maySee(unit.id(), directory))
                .map(unit -> new Option(unit.id().value(), unit.name()))
                .toList();
        return (_, to, _) -> to == Type.To.BUREAU ? units : Choices.NONE;
    }
}
