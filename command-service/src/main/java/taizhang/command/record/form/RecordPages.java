// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.command.followup.OpenFollowUps;
import taizhang.command.form.Form;
import taizhang.command.form.Forms;
import taizhang.command.form.FreshId;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.record.Ledger;
import taizhang.command.record.Ledgers;
import taizhang.command.record.Verb;
import taizhang.command.shape.Shape;

/** What the pages of all record forms have in common. */
@Component
final class RecordPages {

    private final Forms forms;
    private final RecordChoices choices;
    private final Ledgers ledgers;
    private final OpenFollowUps followUps;
    private final FreshId fresh;

    RecordPages(Forms forms, RecordChoices choices, Ledgers ledgers, OpenFollowUps followUps, FreshId fresh) {
        this.forms = forms;
        this.choices = choices;
        this.ledgers = ledgers;
        this.followUps = followUps;
        this.fresh = fresh;
    }

    /** A form as it comes for the first time, with a new name for its submission. */
    ModelAndView fresh(String view, String action, Ledger ledger, Verb verb, Actor actor, Typed typed) {
        return fresh(view, action, ledger, verb, actor, typed, null);
    }

    /** @param said what somebody else finds wrong with what stands in it, absent where nobody does */
    ModelAndView fresh(
            String view, String action, Ledger ledger, Verb verb, Actor actor, Typed typed, @Nullable Refused said) {
        return page(view, action, ledger, verb, actor, typed.with(Entry.COMMAND_ID, fresh.next()), said);
    }

    /** A form that comes back with all that was typed, and why. */
    ModelAndView again(
            String view, String action, Ledger ledger, Verb verb, Actor actor, Typed typed, @Nullable Refused refused) {
        Typed fitting = PlanItems.areOfAnother(typed) ? PlanItems.forgotten(typed) : typed;
        ModelAndView page = page(view, action, ledger, verb, actor, fitting, refused);
        if (refused != null) {
            page.setStatus(
                    refused.problem() == Problem.ACCESS_DENIED
                            ? HttpStatus.FORBIDDEN
                            : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** The form once more, asking why it is entered so late; the same again is taken as the answer. */
    ModelAndView askingWhyLate(String view, String action, Ledger ledger, Actor actor, Typed typed, int delay) {
        ModelAndView page = page(view, action, ledger, Verb.ENTER, actor, typed, null);
        page.addObject("lateBy", delay);
        return page;
    }

    Form draw(Ledger ledger, Shape shape, Actor actor, Typed typed, @Nullable Refused refused) {
        return forms.draw(
                shape, ledger.kind().name(), choices.of(ledger, actor, typed.one(PlanItems.PLAN)), typed, refused);
    }

    private ModelAndView page(
            String view, String action, Ledger ledger, Verb verb, Actor actor, Typed typed, @Nullable Refused refused) {
        Shape shape = verb.bodyOf(ledger);
        ModelAndView page = new ModelAndView(view);
        page.addObject("ledger", ledger);
        page.addObject("verb", verb);
        page.addObject(
                "kinds",
                ledgers.all().stream()
                        .filter(other -> verb != Verb.SCHEDULE || other.hasSchedule())
                        .map(Ledger::kind)
                        .toList());
        page.addObject("action", action);
        page.addObject("commandId", typed.one(Entry.COMMAND_ID));
        page.addObject(PlanItems.OFFERED, typed.one(PlanItems.PLAN));
        page.addObject("form", draw(ledger, shape, actor, typed, refused));
        page.addObject("comparison", List.of());
        page.addObject(
                "openFollowUps",
                verb == Verb.ENTER
                        ? followUps.of(actor, typed.one(ledger.ownerField()), ledger.kind(), typed.one("kind"))
                        : List.of());
        page.addObject("draft", verb.isBare() ? null : HalfFilled.id(verb, typed));
        return page;
    }
}
