// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.RecordId;
import taizhang.command.form.Choices;
import taizhang.command.form.Forms;
import taizhang.command.form.FreshId;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.record.Ledger;
import taizhang.command.record.Ledgers;
import taizhang.command.record.Records;
import taizhang.command.record.Standing;
import taizhang.command.shape.Field;
import taizhang.command.shape.Type;
import taizhang.web.security.Viewer;

/** 已阅, 审核, 退回, 责令重开 and 认可重开: what a supervisor says of a record, each on a page of its own. */
@Controller
@RequestMapping({
    Opinion.Path.NOTE,
    Opinion.Path.APPROVE,
    Opinion.Path.RETURN,
    Opinion.Path.REDO,
    Opinion.Path.ACCEPT,
    Opinion.Path.APPROVE_BACKDATE,
    Opinion.Path.REFUSE_BACKDATE,
    Opinion.Path.APPROVE_CHANGE,
    Opinion.Path.REFUSE_CHANGE
})
class ReviewRecord {

    private static final String VIEW = "command/record/review";
    private static final String VERSION = "expectedVersion";
    private static final int MORE_ROWS = 3;

    private final Ledgers ledgers;
    private final Records records;
    private final Forms forms;
    private final FreshId fresh;
    private final Entry entry;

    ReviewRecord(Ledgers ledgers, Records records, Forms forms, FreshId fresh, Entry entry) {
        this.ledgers = ledgers;
        this.records = records;
        this.forms = forms;
        this.fresh = fresh;
        this.entry = entry;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable RecordId id,
            @RequestParam(required = false) @Nullable RecordId redo,
            @RequestParam(defaultValue = "") String change,
            HttpServletRequest request) {
        Standing standing = records.requireReviewable(id);
        Typed typed = Typed.nothing()
                .with("id", id.value())
                .with("redo", redo == null ? "" : redo.value())
                .with("change", change)
                .with(VERSION, Long.toString(standing.version()))
                .with(Entry.COMMAND_ID, fresh.next());
        return page(Opinion.asked(request), standing, typed, null);
    }

    @PostMapping
    ModelAndView say(
            @PathVariable RecordId id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        Opinion opinion = Opinion.asked(request);
        Standing standing = records.requireReviewable(id);
        Typed typed = Typed.of(parameters).with("id", id.value());
        if (!typed.one("addRow").isEmpty()) {
            return page(opinion, standing, withMoreRows(opinion, standing, typed), null);
        }
        try {
            return entry.submit(opinion.verb.command(), opinion.verb.body(), typed, Actor.of(viewer), opinion.saved);
        } catch (Refused refused) {
            Standing now = records.requireReviewable(id);
            Typed rebased = typed.with(VERSION, Long.toString(now.version()));
            ModelAndView page = page(opinion, now, rebased, refused);
            page.setStatus(
                    refused.problem() == Problem.VERSION_CONFLICT
                            ? HttpStatus.CONFLICT
                            : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private Typed withMoreRows(Opinion opinion, Standing standing, Typed typed) {
        String list = typed.one("addRow");
        return opinion.verb
                                .bodyOf(ledger(standing))
                                .field(list)
                                .map(Field::type)
                                .orElse(null)
                        instanceof Type.Rows rows
                ? typed.withMoreRows(list, rows.shape(), MORE_ROWS)
                : typed;
    }

    private ModelAndView page(Opinion opinion, Standing standing, Typed typed, @Nullable Refused refused) {
        Ledger ledger = ledger(standing);
        Choices none = (_, _, _) -> Choices.NONE;
        return new ModelAndView(VIEW)
                .addObject("opinion", opinion)
                .addObject("standing", standing)
                .addObject("ledger", ledger)
                .addObject("action", opinion.path(standing.record()))
                .addObject("commandId", typed.one(Entry.COMMAND_ID))
                .addObject(
                        "form",
                        forms.draw(opinion.verb.bodyOf(ledger), ledger.kind().name(), none, typed, refused));
    }

    private Ledger ledger(Standing standing) {
        return ledgers.of(standing.details().recordKind());
    }
}
