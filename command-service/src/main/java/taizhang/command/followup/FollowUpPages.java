// SPDX-License-Identifier: Apache-2.0
package taizhang.command.followup;

import jakarta.servlet.http.HttpServletRequest;
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
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.followup.FollowUpCommand;
import taizhang.api.followup.FollowUpEvent.FollowUpOpened;
import taizhang.api.followup.FollowUpId;
import taizhang.api.record.RecordId;
import taizhang.command.form.Choices;
import taizhang.command.form.Forms;
import taizhang.command.form.FreshId;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.gate.Outcome;
import taizhang.command.gate.Submission;
import taizhang.command.history.History;
import taizhang.command.record.Records;
import taizhang.command.shape.Notation;
import taizhang.web.security.Viewer;

/** 落实事项: opened from a record, reported on and closed, each on a page of its own that leads back to the record. */
@Controller
class FollowUpPages {

    private static final String COMMAND_ID = "commandId";

    private final CommandGate gate;
    private final Records records;
    private final History history;
    private final Forms forms;
    private final FreshId fresh;

    FollowUpPages(CommandGate gate, Records records, History history, Forms forms, FreshId fresh) {
        this.gate = gate;
        this.records = records;
        this.history = history;
        this.forms = forms;
        this.fresh = fresh;
    }

    /** What a page is about: the record, and for all but a new one what was asked for in it. */
    private record Subject(RecordId record, String title) {}

    @GetMapping({Move.Path.OPEN, Move.Path.PROGRESS, Move.Path.CLOSE})
    ModelAndView ask(@PathVariable String id, @AuthenticationPrincipal Viewer viewer, HttpServletRequest request) {
        Move move = Move.asked(request);
        Typed typed = Typed.nothing().with(COMMAND_ID, fresh.next());
        return page(move, id, typed.with("id", move == Move.OPEN ? fresh.next() : id), viewer, null);
    }

    @PostMapping({Move.Path.OPEN, Move.Path.PROGRESS, Move.Path.CLOSE})
    ModelAndView hand(
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        Move move = Move.asked(request);
        Subject subject = subject(move, id, viewer);
        Typed sent = Typed.of(parameters);
        Typed typed = move == Move.OPEN ? sent.with("record", id) : sent.with("id", id);
        try {
            Outcome outcome = gate.execute(new Submission(
                    move.command, typed.body(move.body), Notation.FORM, Actor.of(viewer), typed.one(COMMAND_ID)));
            RedirectView next = new RedirectView("/records/{record}", true);
            next.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(next)
                    .addObject("record", subject.record().value())
                    .addObject("after", outcome.position())
                    .addObject("saved", "follow_up_" + move.key());
        } catch (Refused refused) {
            ModelAndView page = page(move, id, typed, viewer, refused);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(Move move, String id, Typed typed, Viewer viewer, @Nullable Refused refused) {
        Subject subject = subject(move, id, viewer);
        Choices none = (_, _, _) -> Choices.NONE;
        return new ModelAndView("command/followup/page")
                .addObject("move", move)
                .addObject("record", subject.record().value())
                .addObject("title", subject.title())
                .addObject("action", move.pattern.replace("{id}", id))
                .addObject("commandId", typed.one(COMMAND_ID))
                .addObject(
                        "form",
                        forms.draw(
                                move.body,
                                "",
                                none,
                                typed.with("record", subject.record().value()),
                                refused));
    }

    /** @throws Refused {@link Problem#NOT_FOUND} alike for what is absent and what is none of the viewer's business */
    private Subject subject(Move move, String id, Viewer viewer) {
        Actor actor = Actor.of(viewer);
        if (move == Move.OPEN) {
            RecordId record = new RecordId(id);
            return new Subject(
                    record, records.requireOwn(record, actor).details().title());
        }
        FollowUpOpened opened = history.of(FollowUpCommand.target(new FollowUpId(id))).stream()
                .filter(FollowUpOpened.class::isInstance)
                .map(FollowUpOpened.class::cast)
                .findFirst()
                .orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
        records.requireOwn(opened.record(), actor);
        return new Subject(opened.record(), opened.what());
    }
}
