// SPDX-License-Identifier: Apache-2.0
package taizhang.command.publicity;

import java.util.List;
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
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.ActivityDetails;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.ShareCommand;
import taizhang.api.publicity.ShareEvent.ShareConfirmed;
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
import taizhang.command.record.Annexes;
import taizhang.command.record.Records;
import taizhang.command.record.Standing;
import taizhang.command.shape.Notation;
import taizhang.command.shape.Type;
import taizhang.web.directory.Bureaus;
import taizhang.web.security.Viewer;

/** 确认分担数量: a row for each thing that the activity counted, for the co-host to write its own number into. */
@Controller
class SharePage {

    static final String PATH = "/records/{id}/share";
    private static final String COMMAND_ID = "commandId";
    private static final int MORE_ROWS = 3;

    private final CommandGate gate;
    private final Records records;
    private final Annexes annexes;
    private final History history;
    private final Bureaus bureaus;
    private final Forms forms;
    private final FreshId fresh;

    SharePage(
            CommandGate gate,
            Records records,
            Annexes annexes,
            History history,
            Bureaus bureaus,
            Forms forms,
            FreshId fresh) {
        this.gate = gate;
        this.records = records;
        this.annexes = annexes;
        this.history = history;
        this.bureaus = bureaus;
        this.forms = forms;
        this.fresh = fresh;
    }

    @GetMapping(PATH)
    ModelAndView ask(
            @PathVariable RecordId id,
            @RequestParam(required = false) @Nullable BureauId bureau,
            @AuthenticationPrincipal Viewer viewer) {
        Actor actor = Actor.of(viewer);
        Standing standing = records.require(id, actor);
        BureauId who = bureau == null ? actor.bureau() : bureau;
        if (who == null
                || !(standing.details() instanceof ActivityDetails activity)
                || !activity.coHosts().contains(who)) {
            throw Refused.because(Problem.PARTICIPATION_NONE);
        }
        Typed typed = Typed.nothing()
                .with("id", id.value())
                .with("bureau", who.value())
                .with(COMMAND_ID, fresh.next());
        return page(standing, withRows(typed, activity, said(id, who)), null);
    }

    @PostMapping(PATH)
    ModelAndView say(
            @PathVariable RecordId id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer) {
        Actor actor = Actor.of(viewer);
        Standing standing = records.require(id, actor);
        Typed typed = Typed.of(parameters).with("id", id.value());
        if (!typed.one("addRow").isEmpty()) {
            return page(standing, withMoreRows(typed), null);
        }
        try {
            Outcome outcome = gate.execute(new Submission(
                    ShareCommands.CONFIRM,
                    typed.body(ShareCommands.CONFIRMATION),
                    Notation.FORM,
                    actor,
                    typed.one(COMMAND_ID)));
            RedirectView next = new RedirectView("/records/{id}", true);
            next.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(next)
                    .addObject("id", outcome.id())
                    .addObject("after", outcome.position())
                    .addObject("saved", annexes.closedYears(standing).isEmpty() ? "share" : "proposed");
        } catch (Refused refused) {
            ModelAndView page = page(standing, typed, refused);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private List<Quantity> said(RecordId record, BureauId bureau) {
        return history.of(ShareCommand.target(record)).stream()
                .filter(event ->
                        event instanceof ShareConfirmed said && said.bureau().equals(bureau))
                .map(event -> ((ShareConfirmed) event).quantities())
                .reduce((_, last) -> last)
                .orElse(List.of());
    }

    /** What it said before, else what there is to be shared, with the number left for it to write. */
    private static Typed withRows(Typed empty, ActivityDetails activity, List<Quantity> said) {
        Typed typed = empty;
        List<Quantity> rows = said.isEmpty() ? activity.quantities() : said;
        for (int row = 0; row < rows.size(); row++) {
            String at = "quantities[" + row + "].";
            typed = typed.with(at + "what", rows.get(row).what().name())
                    .with(
                            at + "number",
                            said.isEmpty() ? "" : Long.toString(rows.get(row).number()))
                    .with(at + "unit", rows.get(row).unit());
            if (!said.isEmpty() && rows.get(row).atLeast()) {
                typed = typed.with(at + "atLeast", "true");
            }
        }
        return typed;
    }

    private static Typed withMoreRows(Typed typed) {
        return ShareCommands.CONFIRMATION.field("quantities").orElseThrow().type() instanceof Type.Rows rows
                ? typed.withMoreRows("quantities", rows.shape(), MORE_ROWS)
                : typed;
    }

    private ModelAndView page(Standing standing, Typed typed, @Nullable Refused refused) {
        Choices none = (_, _, _) -> Choices.NONE;
        return new ModelAndView("command/publicity/share")
                .addObject("standing", standing)
                .addObject("closedYears", annexes.closedYears(standing))
                .addObject("host", bureaus.directory().name(standing.details().owner()))
                .addObject("action", PATH.replace("{id}", standing.record().value()))
                .addObject("commandId", typed.one(COMMAND_ID))
                .addObject("form", forms.draw(ShareCommands.CONFIRMATION, "", none, typed, refused));
    }
}
