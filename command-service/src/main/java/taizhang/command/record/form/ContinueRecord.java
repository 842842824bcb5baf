// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import java.util.SortedSet;
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
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.RecordId;
import taizhang.command.form.Forms;
import taizhang.command.form.FreshId;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.record.Ledger;
import taizhang.command.record.Ledger.Continuation;
import taizhang.command.record.Ledgers;
import taizhang.command.record.Records;
import taizhang.command.record.Stage;
import taizhang.command.record.Standing;
import taizhang.command.shape.Shape;
import taizhang.web.security.Viewer;

/** 续记: an entry more in a record that goes on, such as a hearing of a case. */
@Controller
class ContinueRecord {

    private static final String VIEW = "command/record/add";

    private final Ledgers ledgers;
    private final Records records;
    private final RecordChoices choices;
    private final Forms forms;
    private final FreshId fresh;
    private final Entry entry;
    private final ClosedYearNotice closed;

    ContinueRecord(
            Ledgers ledgers,
            Records records,
            RecordChoices choices,
            Forms forms,
            FreshId fresh,
            Entry entry,
            ClosedYearNotice closed) {
        this.closed = closed;
        this.ledgers = ledgers;
        this.records = records;
        this.choices = choices;
        this.forms = forms;
        this.fresh = fresh;
        this.entry = entry;
    }

    @GetMapping("/records/{id}/add/{list}")
    ModelAndView ask(@PathVariable RecordId id, @PathVariable String list, @AuthenticationPrincipal Viewer viewer) {
        Actor actor = Actor.of(viewer);
        return page(standing(id, actor), list, Typed.nothing().with(Entry.COMMAND_ID, fresh.next()), actor, null);
    }

    @PostMapping("/records/{id}/add/{list}")
    ModelAndView add(
            @PathVariable RecordId id,
            @PathVariable String list,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer) {
        Actor actor = Actor.of(viewer);
        Standing standing = standing(id, actor);
        Ledger ledger = ledgers.of(standing.details().recordKind());
        Continuation continuation = continuation(ledger, list);
        Typed typed = Typed.of(parameters).with("id", id.value());
        try {
            SortedSet<Integer> years = closed.ofRow(ledger.rowOf(continuation), standing, typed);
            if (!ClosedYearNotice.unsaid(years, typed).isEmpty()) {
                return page(standing, list, typed, actor, null).addObject("closedYears", years);
            }
            return entry.submit(
                    continuation.command(), ledger.bodyOf(continuation), typed, actor, Entry.Saved.RECORDED);
        } catch (Refused refused) {
            return page(standing, list, typed, actor, refused);
        }
    }

    private ModelAndView page(Standing standing, String list, Typed typed, Actor actor, @Nullable Refused refused) {
        Ledger ledger = ledgers.of(standing.details().recordKind());
        Shape shape = ledger.rowOf(continuation(ledger, list));
        ModelAndView page = new ModelAndView(VIEW);
        page.addObject("ledger", ledger);
        page.addObject("standing", standing);
        page.addObject("list", list);
        page.addObject("action", "/records/" + standing.record() + "/add/" + list);
        page.addObject("commandId", typed.one(Entry.COMMAND_ID));
        page.addObject(
                "form",
                forms.draw(
                        shape, list, choices.of(ledger, actor, standing.record().value()), typed, refused));
        if (refused != null) {
            page.setStatus(
                    refused.problem() == Problem.VERSION_CONFLICT
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private Standing standing(RecordId id, Actor actor) {
        Standing standing = records.requireOwn(id, actor);
        standing.requireNotGone();
        if (standing.stage() != Stage.RECORDED) {
            throw Refused.because(Problem.RECORD_NOT_HELD);
        }
        return standing;
    }

    private static Continuation continuation(Ledger ledger, String list) {
        return ledger.continuations().stream()
                .filter(continuation -> continuation.list().equals(list))
                .findFirst()
                .orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }
}
