// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.gate.Outcome;
import taizhang.command.gate.Submission;
import taizhang.command.record.Ledger;
import taizhang.command.record.Verb;
import taizhang.command.shape.Notation;

/** Hands in what stands in a form and leads on to the record. */
@Component
final class Entry {

    static final String COMMAND_ID = "commandId";

    private final CommandGate gate;

    Entry(CommandGate gate) {
        this.gate = gate;
    }

    /** @throws taizhang.api.Refused and the form should come back */
    ModelAndView submit(Ledger ledger, Verb verb, Typed typed, Actor actor, Saved saved) {
        Outcome outcome = gate.execute(submission(ledger, verb, typed, actor));
        RedirectView next = new RedirectView("/records/{id}", true);
        next.setStatusCode(HttpStatus.SEE_OTHER);
        ModelAndView page = new ModelAndView(next);
        page.addObject("id", outcome.id());
        page.addObject("after", outcome.position());
        page.addObject("saved", saved.name().toLowerCase(java.util.Locale.ROOT));
        return page;
    }

    /** @throws taizhang.api.Refused where handing it in would be refused for what was typed */
    void examine(Ledger ledger, Verb verb, Typed typed, Actor actor) {
        gate.examine(submission(ledger, verb, typed, actor));
    }

    private static Submission submission(Ledger ledger, Verb verb, Typed typed, Actor actor) {
        return new Submission(
                verb.commandOf(ledger), typed.body(verb.bodyOf(ledger)), Notation.FORM, actor, typed.one(COMMAND_ID));
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
        RESTORED
    }
}
