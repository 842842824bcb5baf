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
import taizhang.command.shape.Shape;

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
        return submit(verb.commandOf(ledger), verb.shapeOf(ledger).and(verb.envelope(ledger)), typed, actor, saved);
    }

    /** @throws taizhang.api.Refused and the form should come back */
    ModelAndView submit(String command, Shape shape, Typed typed, Actor actor, Saved saved) {
        Outcome outcome =
                gate.execute(new Submission(command, typed.body(shape), Notation.FORM, actor, typed.one(COMMAND_ID)));
        RedirectView next = new RedirectView("/records/{id}", true);
        next.setStatusCode(HttpStatus.SEE_OTHER);
        ModelAndView page = new ModelAndView(next);
        page.addObject("id", outcome.id());
        page.addObject("after", outcome.position());
        page.addObject("saved", saved.name().toLowerCase(java.util.Locale.ROOT));
        return page;
    }

    /** What the record's page will say. */
    enum Saved {
        RECORDED,
        DRAFTED,
        ISSUED,
        CORRECTED,
        VOIDED
    }
}
