// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

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
import taizhang.command.form.Form;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.record.Ledger;
import taizhang.command.record.Ledgers;
import taizhang.command.record.Records;
import taizhang.command.record.Stage;
import taizhang.command.record.Standing;
import taizhang.command.record.Verb;
import taizhang.web.security.Viewer;

/** 更正, 作废 and 印发: what may still happen to a record that stands. */
@Controller
class ChangeRecord {

    private static final String VERSION = "expectedVersion";

    private final Ledgers ledgers;
    private final Records records;
    private final RecordPages pages;
    private final Entry entry;

    ChangeRecord(Ledgers ledgers, Records records, RecordPages pages, Entry entry) {
        this.ledgers = ledgers;
        this.records = records;
        this.pages = pages;
        this.entry = entry;
    }

    @GetMapping("/records/{id}/correct")
    ModelAndView correct(@PathVariable RecordId id, @AuthenticationPrincipal Viewer viewer) {
        return ask(Change.CORRECT, id, viewer);
    }

    @GetMapping("/records/{id}/void")
    ModelAndView voiding(@PathVariable RecordId id, @AuthenticationPrincipal Viewer viewer) {
        return ask(Change.VOID, id, viewer);
    }

    @GetMapping("/plans/{id}/issue")
    ModelAndView issue(@PathVariable RecordId id, @AuthenticationPrincipal Viewer viewer) {
        return ask(Change.ISSUE, id, viewer);
    }

    @PostMapping("/records/{id}/correct")
    ModelAndView correct(
            @PathVariable RecordId id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer) {
        return change(Change.CORRECT, id, Typed.of(parameters), viewer);
    }

    @PostMapping("/records/{id}/void")
    ModelAndView voiding(
            @PathVariable RecordId id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer) {
        return change(Change.VOID, id, Typed.of(parameters), viewer);
    }

    @PostMapping("/plans/{id}/issue")
    ModelAndView issue(
            @PathVariable RecordId id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer) {
        return change(Change.ISSUE, id, Typed.of(parameters), viewer);
    }

    private ModelAndView ask(Change change, RecordId id, Viewer viewer) {
        Actor actor = Actor.of(viewer);
        Standing standing = standing(id, actor, change);
        Ledger ledger = ledgers.of(standing.details().recordKind());
        Typed typed = Typed.of(ledger.shape(), standing.body())
                .with("id", id.value())
                .with(VERSION, Long.toString(standing.version()));
        return with(standing, pages.fresh(change.view, change.path(id), ledger, change.verb, actor, typed));
    }

    private ModelAndView change(Change change, RecordId id, Typed sent, Viewer viewer) {
        Actor actor = Actor.of(viewer);
        Standing standing = records.requireOwn(id, actor);
        Ledger ledger = ledgers.of(standing.details().recordKind());
        Typed typed = sent.with("id", id.value());
        String addRow = typed.one("addRow");
        if (!addRow.isEmpty()) {
            Typed longer = NewRecord.withMoreRows(ledger, typed, addRow);
            return with(standing, pages.again(change.view, change.path(id), ledger, change.verb, actor, longer, null));
        }
        try {
            return entry.submit(ledger, change.verb, typed, actor, change.saved);
        } catch (Refused refused) {
            return refused.problem() == Problem.VERSION_CONFLICT
                    ? conflict(change, ledger, records.requireOwn(id, actor), actor, typed, refused)
                    : with(
                            standing,
                            pages.again(change.view, change.path(id), ledger, change.verb, actor, typed, refused));
        }
    }

    /** Both versions side by side; what was typed stays, now on top of what the other one wrote. */
    private ModelAndView conflict(
            Change change, Ledger ledger, Standing theirs, Actor actor, Typed typed, Refused refused) {
        Typed rebased = typed.with(VERSION, Long.toString(theirs.version()));
        ModelAndView page =
                pages.again(change.view, change.path(theirs.record()), ledger, change.verb, actor, rebased, refused);
        page.setStatus(HttpStatus.CONFLICT);
        if (change.verb != Verb.VOID) {
            Form current = pages.draw(ledger, ledger.shape(), actor, Typed.of(ledger.shape(), theirs.body()), null);
            Form yours = pages.draw(ledger, ledger.shape(), actor, typed, null);
            page.addObject("comparison", Difference.between(current, yours));
        }
        return with(theirs, page);
    }

    private Standing standing(RecordId id, Actor actor, Change change) {
        Standing standing = records.requireOwn(id, actor);
        if (standing.stage() == Stage.VOIDED) {
            throw Refused.because(Problem.RECORD_VOIDED);
        }
        if (change == Change.ISSUE && standing.stage() != Stage.DRAFT) {
            throw Refused.because(Problem.PLAN_ALREADY_ISSUED);
        }
        return standing;
    }

    private static ModelAndView with(Standing standing, ModelAndView page) {
        page.addObject("standing", standing);
        return page;
    }
}
