// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.OptionalInt;
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
import taizhang.command.form.Form;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.record.Ledger;
import taizhang.command.record.Ledgers;
import taizhang.command.record.Records;
import taizhang.command.record.Standing;
import taizhang.web.security.Viewer;

/** 更正, 作废, 印发, 改期, 取消, 恢复 and 登记举办情况: what may still happen to a record. */
@Controller
class ChangeRecord {

    private static final String VERSION = "expectedVersion";

    private final Ledgers ledgers;
    private final Records records;
    private final RecordPages pages;
    private final Entry entry;
    private final LateEntry late;
    private final HalfFilled halfFilled;
    private final ClosedYearNotice closed;

    ChangeRecord(
            Ledgers ledgers,
            Records records,
            RecordPages pages,
            Entry entry,
            LateEntry late,
            HalfFilled halfFilled,
            ClosedYearNotice closed) {
        this.closed = closed;
        this.ledgers = ledgers;
        this.records = records;
        this.pages = pages;
        this.entry = entry;
        this.late = late;
        this.halfFilled = halfFilled;
    }

    @GetMapping({
        Change.Path.CORRECT,
        Change.Path.VOID,
        Change.Path.ISSUE,
        Change.Path.HELD,
        Change.Path.POSTPONE,
        Change.Path.CANCEL,
        Change.Path.RESTORE
    })
    ModelAndView ask(
            @PathVariable RecordId id,
            @RequestParam(required = false) @Nullable String draft,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        return ask(Change.asked(request), id, draft, viewer);
    }

    @PostMapping({
        Change.Path.CORRECT,
        Change.Path.VOID,
        Change.Path.ISSUE,
        Change.Path.HELD,
        Change.Path.POSTPONE,
        Change.Path.CANCEL,
        Change.Path.RESTORE
    })
    ModelAndView change(
            @PathVariable RecordId id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        return change(Change.asked(request), id, Typed.of(parameters), viewer, request);
    }

    private ModelAndView ask(Change change, RecordId id, @Nullable String draft, Viewer viewer) {
        Actor actor = Actor.of(viewer);
        Standing standing = standing(id, actor, change);
        Ledger ledger = ledgers.of(standing.details().recordKind());
        Typed typed = draft == null
                ? Typed.of(ledger.shape(), standing.body())
                        .with("id", id.value())
                        .with(VERSION, Long.toString(standing.version()))
                : halfFilled.open(draft, actor).with("id", id.value());
        Refused returned = change == Change.CORRECT && !standing.remarks().isEmpty() ? said(standing) : null;
        return with(
                        standing,
                        change,
                        pages.fresh(Change.VIEW, change.path(id), ledger, change.verb, actor, typed, returned))
                .addObject("closedYears", closed.years(ledger, standing, typed));
    }

    private ModelAndView change(Change change, RecordId id, Typed sent, Viewer viewer, HttpServletRequest request) {
        Actor actor = Actor.of(viewer);
        Standing standing = records.requireOwn(id, actor);
        Ledger ledger = ledgers.of(standing.details().recordKind());
        Typed typed = sent.with("id", id.value());
        String addRow = typed.one("addRow");
        if (!addRow.isEmpty()) {
            Typed longer = NewRecord.withMoreRows(ledger, typed, addRow);
            return with(
                    standing,
                    change,
                    pages.again(Change.VIEW, change.path(id), ledger, change.verb, actor, longer, null));
        }
        try {
            if (HalfFilled.isPutAside(typed)) {
                return halfFilled.keep(ledger, change.verb, change.path(id), typed, actor, request);
            }
            SortedSet<Integer> years = closed.years(ledger, standing, typed);
            if (!ClosedYearNotice.unsaid(years, typed).isEmpty()) {
                entry.examine(ledger, change.verb, typed, actor);
                return with(
                                standing,
                                change,
                                pages.again(Change.VIEW, change.path(id), ledger, change.verb, actor, typed, null))
                        .addObject("closedYears", years);
            }
            OptionalInt delay = change == Change.HELD ? late.asks(ledger, typed) : OptionalInt.empty();
            if (delay.isPresent()) {
                entry.examine(ledger, change.verb, typed, actor);
                return with(
                                standing,
                                change,
                                pages.askingWhyLate(
                                        Change.VIEW, change.path(id), ledger, actor, typed, delay.getAsInt()))
                        .addObject("closedYears", years);
            }
            ModelAndView onwards = entry.submit(ledger, change.verb, typed, actor, change.saved);
            halfFilled.done(change.verb, typed, actor);
            return onwards;
        } catch (Refused refused) {
            return refused.problem() == Problem.VERSION_CONFLICT
                    ? conflict(change, ledger, records.requireOwn(id, actor), actor, typed, refused)
                    : with(
                            standing,
                            change,
                            pages.again(Change.VIEW, change.path(id), ledger, change.verb, actor, typed, refused));
        }
    }

    /** Both versions side by side; what was typed stays, now on top of what the other one wrote. */
    private ModelAndView conflict(
            Change change, Ledger ledger, Standing theirs, Actor actor, Typed typed, Refused refused) {
        Typed rebased = typed.with(VERSION, Long.toString(theirs.version()));
        ModelAndView page =
                pages.again(Change.VIEW, change.path(theirs.record()), ledger, change.verb, actor, rebased, refused);
        page.setStatus(HttpStatus.CONFLICT);
        if (!change.verb.isBare()) {
            Form current = pages.draw(ledger, ledger.shape(), actor, Typed.of(ledger.shape(), theirs.body()), null);
            Form yours = pages.draw(ledger, ledger.shape(), actor, typed, null);
            page.addObject("comparison", Difference.between(current, yours));
            page.addObject("seen", typed.one(VERSION));
        }
        return with(theirs, change, page);
    }

    private Standing standing(RecordId id, Actor actor, Change change) {
        Standing standing = records.requireOwn(id, actor);
        Problem refusal = change.refusal(standing.stage());
        if (refusal != null) {
            throw Refused.because(refusal);
        }
        return standing;
    }

    /** What the supervisor said stands at the fields it is about, like anything else that is to be mended. */
    private static Refused said(Standing standing) {
        return new Refused(standing.remarks().stream()
                .map(remark -> new Refused.Fault(Problem.RECORD_RETURNED, remark.field(), List.of(remark.reason())))
                .toList());
    }

    private static ModelAndView with(Standing standing, Change change, ModelAndView page) {
        page.addObject("standing", standing);
        page.addObject("change", change);
        return page;
    }
}
