// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.command.form.FreshId;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.record.Ledger;
import taizhang.command.record.Ledgers;
import taizhang.command.record.Records;
import taizhang.command.record.Standing;
import taizhang.command.record.Verb;
import taizhang.command.shape.Field;
import taizhang.command.shape.Type;
import taizhang.web.clock.LedgerClock;
import taizhang.web.security.Viewer;

/** 记一笔 and 排日程: an empty form, or one like an earlier record. */
@Controller
class NewRecord {

    private static final String VIEW = "command/record/new";
    private static final String ACTION = "/records/new";
    private static final String SCHEDULE = "/records/schedule";
    private static final int MORE_ROWS = 3;

    /** What is never the same twice. */
    private static final List<String> NOT_COPIED = List.of(
            "heldOn",
            "issuedOn",
            "filedOn",
            "receivedOn",
            "minutes",
            "remark",
            "notices",
            "hearings",
            "excuses",
            "decisions",
            "agenda");

    private final Ledgers ledgers;
    private final Records records;
    private final RecordPages pages;
    private final Entry entry;
    private final LateEntry late;
    private final HalfFilled halfFilled;
    private final ClosedYearNotice closed;
    private final FreshId fresh;
    private final LedgerClock clock;

    NewRecord(
            Ledgers ledgers,
            Records records,
            RecordPages pages,
            Entry entry,
            LateEntry late,
            HalfFilled halfFilled,
            ClosedYearNotice closed,
            FreshId fresh,
            LedgerClock clock) {
        this.ledgers = ledgers;
        this.records = records;
        this.pages = pages;
        this.entry = entry;
        this.late = late;
        this.halfFilled = halfFilled;
        this.closed = closed;
        this.fresh = fresh;
        this.clock = clock;
    }

    @GetMapping(ACTION)
    ModelAndView blank(
            @RequestParam(defaultValue = "STUDY_SESSION") RecordKind type,
            @RequestParam(required = false) @Nullable RecordId like,
            @RequestParam(required = false) @Nullable RecordId redoOf,
            @RequestParam(required = false) @Nullable String draft,
            @AuthenticationPrincipal Viewer viewer) {
        Actor actor = Actor.of(viewer);
        Ledger ledger = ledgers.of(type);
        if (draft != null) {
            return pages.fresh(VIEW, ACTION, ledger, Verb.ENTER, actor, halfFilled.open(draft, actor));
        }
        Typed typed = (like == null ? ofOwnBureau(ledger, actor) : like(ledger, like, actor))
                .with("id", fresh.next())
                .with("redoOf", redoOf == null ? "" : redoOf.value())
                .with(ledger.dateField(), clock.today().toString());
        ModelAndView page = pages.fresh(VIEW, ACTION, ledger, Verb.ENTER, actor, typed);
        return like == null ? page : page.addObject("focus", ledger.titleField());
    }

    @GetMapping(SCHEDULE)
    ModelAndView ahead(
            @RequestParam(defaultValue = "STUDY_SESSION") RecordKind type,
            @RequestParam(required = false) @Nullable String draft,
            @AuthenticationPrincipal Viewer viewer) {
        Actor actor = Actor.of(viewer);
        Ledger ledger = scheduled(type);
        if (draft != null) {
            return pages.fresh(VIEW, SCHEDULE, ledger, Verb.SCHEDULE, actor, halfFilled.open(draft, actor));
        }
        Typed typed = ofOwnBureau(ledger, actor).with("id", fresh.next());
        return pages.fresh(VIEW, SCHEDULE, ledger, Verb.SCHEDULE, actor, typed);
    }

    @PostMapping(SCHEDULE)
    ModelAndView schedule(
            @RequestParam RecordKind type,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        Actor actor = Actor.of(viewer);
        Ledger ledger = scheduled(type);
        Typed typed = Typed.of(parameters);
        String addRow = typed.one("addRow");
        if (!addRow.isEmpty()) {
            Typed longer = withMoreRows(ledger, typed, addRow);
            return pages.again(VIEW, SCHEDULE, ledger, Verb.SCHEDULE, actor, longer, null);
        }
        try {
            if (HalfFilled.isPutAside(typed)) {
                return halfFilled.keep(ledger, Verb.SCHEDULE, SCHEDULE, typed, actor, request);
            }
            return submit(ledger, Verb.SCHEDULE, typed, actor, Entry.Saved.SCHEDULED);
        } catch (Refused refused) {
            return pages.again(VIEW, SCHEDULE, ledger, Verb.SCHEDULE, actor, typed, refused);
        }
    }

    /** A plan is issued, not held, so there is nothing to be scheduled. */
    private Ledger scheduled(RecordKind type) {
        Ledger ledger = ledgers.of(type);
        if (!ledger.hasSchedule()) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return ledger;
    }

    @PostMapping(ACTION)
    ModelAndView record(
            @RequestParam RecordKind type,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer,
            HttpServletRequest request) {
        Actor actor = Actor.of(viewer);
        Ledger ledger = ledgers.of(type);
        Typed typed = Typed.of(parameters);
        String addRow = typed.one("addRow");
        if (!addRow.isEmpty()) {
            return pages.again(VIEW, ACTION, ledger, Verb.ENTER, actor, withMoreRows(ledger, typed, addRow), null);
        }
        boolean draft = ledger.hasDrafts() && typed.one("do").equals("draft");
        try {
            if (HalfFilled.isPutAside(typed)) {
                return halfFilled.keep(ledger, Verb.ENTER, ACTION, typed, actor, request);
            }
            SortedSet<Integer> years = draft ? Collections.emptySortedSet() : closed.years(ledger, null, typed);
            OptionalInt delay = late.asks(ledger, typed);
            if (delay.isPresent() || !ClosedYearNotice.unsaid(years, typed).isEmpty()) {
                entry.examine(ledger, Verb.ENTER, typed, actor);
                return (delay.isPresent()
                                ? pages.askingWhyLate(VIEW, ACTION, ledger, actor, typed, delay.getAsInt())
                                : pages.again(VIEW, ACTION, ledger, Verb.ENTER, actor, typed, null))
                        .addObject("closedYears", years);
            }
            return draft
                    ? submit(ledger, Verb.DRAFT, typed, actor, Entry.Saved.DRAFTED)
                    : submit(ledger, Verb.ENTER, typed, actor, saved(ledger));
        } catch (Refused refused) {
            return pages.again(VIEW, ACTION, ledger, Verb.ENTER, actor, typed, refused);
        }
    }

    /** Also a plan's draft, which its bureau sees, ends what its writer alone kept. */
    private ModelAndView submit(Ledger ledger, Verb verb, Typed typed, Actor actor, Entry.Saved saved) {
        ModelAndView onwards = entry.submit(ledger, verb, typed, actor, saved);
        halfFilled.done(verb == Verb.SCHEDULE ? verb : Verb.ENTER, typed, actor);
        return onwards;
    }

    private static Entry.Saved saved(Ledger ledger) {
        return ledger.hasDrafts() ? Entry.Saved.ISSUED : Entry.Saved.RECORDED;
    }

    static Typed withMoreRows(Ledger ledger, Typed typed, String list) {
        if (list.equals(PlanItems.PLAN)) {
            return PlanItems.forgotten(typed);
        }
        return ledger.shape().field(list).map(Field::type).orElse(null) instanceof Type.Rows rows
                ? typed.withMoreRows(list, rows.shape(), MORE_ROWS)
                : typed;
    }

    private static Typed ofOwnBureau(Ledger ledger, Actor actor) {
        return actor.bureau() == null
                ? Typed.nothing()
                : Typed.nothing().with(ledger.ownerField(), actor.bureau().value());
    }

    private Typed like(Ledger ledger, RecordId id, Actor actor) {
        Standing standing = records.requireOwn(id, actor);
        if (standing.details().recordKind() != ledger.kind()) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return Typed.of(ledger.shape(), standing.body()).without(NOT_COPIED);
    }
}
