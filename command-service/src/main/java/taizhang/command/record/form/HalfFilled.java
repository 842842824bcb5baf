// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.RecordId;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.record.Ledger;
import taizhang.command.record.Records;
import taizhang.command.record.Stage;
import taizhang.command.record.Verb;
import taizhang.web.clock.LedgerClock;
import taizhang.web.draft.Draft;
import taizhang.web.draft.Drafts;

/** 草稿: a record form put aside half-filled and taken up again, by a button or by the page's own script. */
@Component
final class HalfFilled {

    /** The script's own way of asking: it wants to know that it was kept, and no page. */
    static final String BY_SCRIPT = "X-Draft";

    static final String DO = "do";
    private static final String KEEP = "keep";
    private static final int LONGEST_TITLE = 60;

    /** What belongs to the page and not to what was typed. */
    private static final List<String> OF_THE_PAGE = List.of("_csrf", DO, "addRow", "draft", "kept", Entry.COMMAND_ID);

    private final Drafts drafts;
    private final CommandGate gate;
    private final Records records;
    private final LedgerClock clock;

    HalfFilled(Drafts drafts, CommandGate gate, Records records, LedgerClock clock) {
        this.drafts = drafts;
        this.gate = gate;
        this.records = records;
        this.clock = clock;
    }

    static boolean isPutAside(Typed typed) {
        return typed.one(DO).equals(KEEP);
    }

    /** One form and one record have one draft. */
    static String id(Verb verb, Typed typed) {
        return verb.name().toLowerCase(Locale.ROOT) + "-" + typed.one("id");
    }

    /**
     * Keeps what was typed, whatever is wrong with it.
     *
     * @param action of the form, where it is also opened
     * @throws Refused where there is no room for it, or it was handed in already
     */
    ModelAndView keep(Ledger ledger, Verb verb, String action, Typed typed, Actor actor, HttpServletRequest request) {
        if (isHandedIn(verb, typed, actor)) {
            throw Refused.field("id", Problem.ID_TAKEN);
        }
        String id = id(verb, typed);
        String href = action + "?type=" + ledger.kind() + "&draft=" + id;
        drafts.keep(
                actor.login(),
                new Draft(id, ledger.kind(), title(ledger, typed), href, clock.instant()),
                whatWasTyped(typed));
        if (isHandedIn(verb, typed, actor)) {
            // The form itself came in meanwhile and has discarded what was kept before it, and not this.
            drafts.discard(actor.login(), id);
            throw Refused.field("id", Problem.ID_TAKEN);
        }
        if (request.getHeader(BY_SCRIPT) != null) {
            ModelAndView nothing = new ModelAndView((_, _, _) -> {});
            nothing.setStatus(HttpStatus.NO_CONTENT);
            return nothing;
        }
        RedirectView next = new RedirectView(href + "&kept=true", true);
        next.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(next);
    }

    /** @throws Refused {@link Problem#NOT_FOUND} for a draft that is gone, or another's */
    Typed open(String draft, Actor actor) {
        return drafts.open(actor.login(), draft).map(Typed::new).orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }

    /** What was handed in is no draft any more. */
    void done(Verb verb, Typed typed, Actor actor) {
        if (!typed.one("id").isEmpty()) {
            drafts.discard(actor.login(), id(verb, typed));
        }
    }

    /**
     * A save by the script may come in after the form itself; it must not bring the draft back. A form carries one name
     * for its submission from the first save to the last, and another once it is taken up again.
     */
    private boolean isHandedIn(Verb verb, Typed typed, Actor actor) {
        String record = typed.one("id");
        if (record.isBlank()) {
            return false;
        }
        boolean entered = (verb == Verb.ENTER || verb == Verb.SCHEDULE)
                && records.find(new RecordId(record))
                        .filter(standing -> verb == Verb.SCHEDULE
                                || standing.stage() == Stage.RECORDED
                                || standing.stage() == Stage.AWAITING)
                        .isPresent();
        return entered || gate.hasCarriedOut(record, actor, typed.one(Entry.COMMAND_ID));
    }

    private static Map<String, List<String>> whatWasTyped(Typed typed) {
        return typed.values().entrySet().stream()
                .filter(input -> !OF_THE_PAGE.contains(input.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String title(Ledger ledger, Typed typed) {
        String said = typed.one(ledger.titleField()).strip();
        return said.codePointCount(0, said.length()) <= LONGEST_TITLE
                ? said
                : said.substring(0, said.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }
}
