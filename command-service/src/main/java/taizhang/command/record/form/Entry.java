// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import taizhang.api.record.RecordId;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.gate.Outcome;
import taizhang.command.gate.Submission;
import taizhang.command.record.Ledger;
import taizhang.command.record.Records;
import taizhang.command.record.Standing;
import taizhang.command.record.Verb;
import taizhang.command.shape.Notation;
import taizhang.command.shape.Shape;

/** Hands in what stands in a form and leads on to the record. */
@Component
final class Entry {

    static final String COMMAND_ID = "commandId";

    private final CommandGate gate;
    private final FilledForm filled;
    private final Records records;

    Entry(CommandGate gate, FilledForm filled, Records records) {
        this.gate = gate;
        this.filled = filled;
        this.records = records;
    }

    /** @throws taizhang.api.Refused and the form should come back */
    ModelAndView submit(Ledger ledger, Verb verb, Typed typed, Actor actor, Saved saved) {
        if (PlanItems.areOfAnother(typed)) {
            throw PlanItems.ofAnother();
        }
        ModelAndView next = submit(verb.commandOf(ledger), verb.bodyOf(ledger), typed, actor, saved);
        filled.saved(ledger, verb, typed, actor);
        return next;
    }

    /** @throws taizhang.api.Refused and the form should come back */
    ModelAndView submit(String command, Shape body, Typed typed, Actor actor, Saved saved) {
        Outcome outcome = gate.execute(submission(command, body, typed, actor));
        return onwards(outcome, waits(outcome) ? Saved.PROPOSED : saved);
    }

    /** What is dated in a closed year was only proposed, whatever was asked for. */
    private boolean waits(Outcome outcome) {
        return records.find(new RecordId(outcome.id()))
                .filter(Standing::proposed)
                .isPresent();
    }

    /** @throws taizhang.api.Refused where handing it in would be refused for what was typed */
    void examine(Ledger ledger, Verb verb, Typed typed, Actor actor) {
        gate.examine(submission(verb.commandOf(ledger), verb.bodyOf(ledger), typed, actor));
    }

    private static Submission submission(String command, Shape body, Typed typed, Actor actor) {
        return new Submission(command, typed.body(body), Notation.FORM, actor, typed.one(COMMAND_ID));
    }

    private static ModelAndView onwards(Outcome outcome, Saved saved) {
        // Whoever leaves a record may no longer see it.
        RedirectView next = new RedirectView(saved == Saved.DECLINED ? "/todo" : "/records/{id}", true);
        next.setStatusCode(HttpStatus.SEE_OTHER);
        ModelAndView page = new ModelAndView(next);
        if (saved != Saved.DECLINED) {
            page.addObject("id", outcome.id());
        }
        page.addObject("after", outcome.position());
        page.addObject("saved", saved.name().toLowerCase(java.util.Locale.ROOT));
        return page;
    }

    /** What the record's page will say. */
    enum Saved {
        RECORDED,
        DRAFTED,
        SCHEDULED,
        ISSUED,
        POSTPONED,
        CORRECTED,
        CANCELLED,
        VOIDED,
        RESTORED,
        NOTED,
        APPROVED,
        RETURNED,
        REDO_ORDERED,
        REDO_ACCEPTED,
        CONFIRMED,
        DECLINED,
        MADE_UP,
        /** Dated in a closed year, so it waits for a supervisor. */
        PROPOSED,
        BACKDATE_APPROVED,
        BACKDATE_REFUSED,
        CHANGE_APPROVED,
        CHANGE_REFUSED
    }
}
