// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
import taizhang.api.bureau.BureauEvent.BureauAliased;
import taizhang.api.bureau.BureauEvent.BureauCoded;
import taizhang.api.bureau.BureauId;
import taizhang.codec.LedgerJson;
import taizhang.command.form.Forms;
import taizhang.command.form.FreshId;
import taizhang.command.form.Option;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.gate.Outcome;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Notation;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.directory.Spelling;
import taizhang.web.security.Viewer;

/** The forms of everything that may become of a bureau. */
@Controller
class ChangePages {

    static final String CHANGE = "/bureaus/{id}/change/{what}";

    private static final String COMMAND_ID = "commandId";
    private static final String EFFECTIVE_ON = BureauShapes.EFFECTIVE_ON.name();

    private final CommandGate gate;
    private final Forms forms;
    private final Bureaus bureaus;
    private final FreshId fresh;
    private final LedgerClock clock;

    ChangePages(CommandGate gate, Forms forms, Bureaus bureaus, FreshId fresh, LedgerClock clock) {
        this.gate = gate;
        this.forms = forms;
        this.bureaus = bureaus;
        this.fresh = fresh;
        this.clock = clock;
    }

    /** What stands in the address is filled in, so that the way back from a preview loses nothing. */
    @GetMapping(CHANGE)
    ModelAndView blank(
            @PathVariable BureauId id,
            @PathVariable String what,
            @RequestParam MultiValueMap<String, String> parameters) {
        ChangeForm form = ChangeForm.at(what);
        Directory.Bureau bureau = bureau(id);
        Typed typed = known(form, bureau);
        for (var parameter : parameters.entrySet()) {
            typed = typed.with(parameter.getKey(), parameter.getValue());
        }
        if (typed.one(EFFECTIVE_ON).isEmpty()) {
            typed = typed.with(EFFECTIVE_ON, clock.today().toString());
        }
        return page(form, bureau, typed.with(form.subject(), id.value()).with(COMMAND_ID, fresh.next()), null);
    }

    @PostMapping(CHANGE)
    ModelAndView change(
            @PathVariable BureauId id,
            @PathVariable String what,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer) {
        ChangeForm form = ChangeForm.at(what);
        Directory.Bureau bureau = bureau(id);
        Typed typed = Typed.of(parameters).with(form.subject(), id.value());
        try {
            Outcome outcome = gate.execute(new Submission(
                    form.command(), typed.body(form.shape()), Notation.FORM, Actor.of(viewer), typed.one(COMMAND_ID)));
            return new ModelAndView("redirect:/bureaus/" + id + "?saved=changed&after=" + outcome.position());
        } catch (Refused refused) {
            return page(form, bureau, typed, refused);
        }
    }

    private Directory.Bureau bureau(BureauId id) {
        return bureaus.directory().find(id).orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }

    /** What stands now, so that only what changes need be typed. */
    private Typed known(ChangeForm form, Directory.Bureau bureau) {
        LocalDate today = clock.today();
        Typed typed = Typed.nothing();
        return switch (form) {
            case RENAME -> typed.with("name", bureau.name());
            case MOVE ->
                bureau.parent() == null
                        ? typed
                        : typed.with("parent", bureau.parent().value());
            case HEADCOUNT -> {
                Integer headcount = bureau.life().headcountOn(today);
                yield headcount == null ? typed : typed.with("headcount", headcount.toString());
            }
            case CODES -> bureau.life().codesOn(today).map(ChangePages::typed).orElse(typed);
            case SEARCH_NAMES ->
                bureau.life()
                        .searchNamesOn(today)
                        .map(ChangePages::typed)
                        .orElseGet(() -> typed.with(
                                "initials", Spelling.of(bureau.name()).initials()));
            case CLOSE, MERGE, SPLIT, UNIT, UNDO -> typed;
        };
    }

    private static Typed typed(BureauCoded coded) {
        return Typed.of(BureauShapes.CODES, LedgerJson.mapper().valueToTree(coded))
                .without(List.of(EFFECTIVE_ON));
    }

    private static Typed typed(BureauAliased aliased) {
        return Typed.of(BureauShapes.SEARCH_NAMES, LedgerJson.mapper().valueToTree(aliased))
                .without(List.of(EFFECTIVE_ON));
    }

    private ModelAndView page(ChangeForm form, Directory.Bureau bureau, Typed typed, @Nullable Refused refused) {
        ModelAndView page = new ModelAndView("command/bureau/change");
        List<Option> others = others(bureau);
        page.addObject("form", forms.draw(form.shape(), "BUREAU", (_, _, _) -> others, typed, refused));
        page.addObject("what", form.path());
        page.addObject("preview", form.hasPreview());
        page.addObject("bureau", bureau);
        page.addObject(COMMAND_ID, typed.one(COMMAND_ID));
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private List<Option> others(Directory.Bureau bureau) {
        Stream<Directory.Bureau> all = bureaus.directory().bureaus().stream();
        return all.filter(other -> !other.id().equals(bureau.id()))
                .filter(other -> other.successor() == null)
                .map(other -> new Option(other.id().value(), other.name()))
                .toList();
    }
}
