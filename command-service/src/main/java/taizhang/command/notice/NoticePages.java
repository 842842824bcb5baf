// SPDX-License-Identifier: Apache-2.0
package taizhang.command.notice;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import taizhang.api.notice.Figures;
import taizhang.api.notice.NoticeEvent.NoticeDrafted;
import taizhang.command.form.Choices;
import taizhang.command.form.Forms;
import taizhang.command.form.FreshId;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.gate.Outcome;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Notation;
import taizhang.command.shape.Shape;
import taizhang.web.seal.FigureSeal;
import taizhang.web.security.Viewer;

/** The words of a notice, whose figures come sealed from the page where they were chosen; then its issue or its end. */
@Controller
class NoticePages {

    static final String DRAFT = "/notices/draft";
    static final String ISSUE = "/notices/{id}/issue";
    static final String DROP = "/notices/{id}/drop";

    private static final String COMMAND_ID = "commandId";
    private static final String KIND = "NOTICE";

    private final CommandGate gate;
    private final Drafts drafts;
    private final FigureSeal seal;
    private final Forms forms;
    private final FreshId fresh;
    private final MessageSource messages;

    NoticePages(CommandGate gate, Drafts drafts, FigureSeal seal, Forms forms, FreshId fresh, MessageSource messages) {
        this.gate = gate;
        this.drafts = drafts;
        this.seal = seal;
        this.forms = forms;
        this.fresh = fresh;
        this.messages = messages;
    }

    /** One of the three things that are done on such a page. */
    private record Act(String key, String command, Shape body, String action, String back) {}

    private static final Act DRAFTING =
            new Act("draft", NoticeCommands.DRAFT, NoticeCommands.DRAFTING, DRAFT, "/notices");

    private static Act issuing(String id) {
        return new Act(
                "issue", NoticeCommands.ISSUE, NoticeCommands.ISSUING, ISSUE.replace("{id}", id), "/notices/" + id);
    }

    private static Act dropping(String id) {
        return new Act(
                "drop", NoticeCommands.DROP, NoticeCommands.DROPPING, DROP.replace("{id}", id), "/notices/" + id);
    }

    /** Comes twice: from the selection with figures only, then from the form with words. */
    @PostMapping(DRAFT)
    ModelAndView draft(@RequestParam MultiValueMap<String, String> parameters, @AuthenticationPrincipal Viewer viewer) {
        Typed typed = Typed.of(parameters);
        Figures figures = seal.open(typed.one("figures"));
        if (typed.one(COMMAND_ID).isEmpty()) {
            Typed proposed = typed.with("id", fresh.next())
                    .with(COMMAND_ID, fresh.next())
                    .with("title", say("title", figures.year()))
                    .with("addressee", say("addressee"))
                    .with("text", say("text", figures.day()));
            return page(DRAFTING, figures, proposed, null);
        }
        return hand(DRAFTING, figures, typed, viewer);
    }

    @GetMapping(ISSUE)
    ModelAndView askToIssue(@PathVariable String id) {
        NoticeDrafted draft = drafts.open(id);
        Typed typed = Typed.nothing()
                .with("id", id)
                .with(COMMAND_ID, fresh.next())
                .with("title", draft.words().title())
                .with(
                        "number",
                        draft.words().number() == null ? "" : draft.words().number())
                .with("addressee", draft.words().addressee())
                .with("text", draft.words().text())
                .with("signedBy", draft.words().signedBy());
        return page(issuing(id), draft.figures(), typed, null);
    }

    @PostMapping(ISSUE)
    ModelAndView issue(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer) {
        return hand(
                issuing(id), drafts.known(id).figures(), Typed.of(parameters).with("id", id), viewer);
    }

    @GetMapping(DROP)
    ModelAndView askToDrop(@PathVariable String id) {
        Typed typed = Typed.nothing().with("id", id).with(COMMAND_ID, fresh.next());
        return page(dropping(id), drafts.open(id).figures(), typed, null);
    }

    @PostMapping(DROP)
    ModelAndView drop(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer) {
        return hand(
                dropping(id), drafts.known(id).figures(), Typed.of(parameters).with("id", id), viewer);
    }

    private ModelAndView hand(Act act, Figures figures, Typed typed, Viewer viewer) {
        try {
            Outcome outcome = gate.execute(new Submission(
                    act.command(), typed.body(act.body()), Notation.FORM, Actor.of(viewer), typed.one(COMMAND_ID)));
            RedirectView next = new RedirectView("/notices/{id}", true);
            next.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(next)
                    .addObject("id", outcome.id())
                    .addObject("after", outcome.position())
                    .addObject("saved", "notice_" + act.key());
        } catch (Refused refused) {
            ModelAndView page = page(act, figures, typed, refused);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Act act, Figures figures, Typed typed, @Nullable Refused refused) {
        Choices none = (_, _, _) -> Choices.NONE;
        return new ModelAndView("command/notice/page")
                .addObject("act", act.key())
                .addObject("action", act.action())
                .addObject("back", act.back())
                .addObject("figures", figures)
                .addObject("commandId", typed.one(COMMAND_ID))
                .addObject("form", forms.draw(act.body(), KIND, none, typed, refused));
    }

    private String say(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage("command.notice.proposed." + key, texts, locale);
    }
}
