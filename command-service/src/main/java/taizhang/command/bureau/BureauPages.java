// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import java.util.List;
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
import taizhang.api.bureau.BureauId;
import taizhang.api.bureau.UnitKind;
import taizhang.command.form.Choices;
import taizhang.command.form.Forms;
import taizhang.command.form.FreshId;
import taizhang.command.form.Option;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.gate.Outcome;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Notation;
import taizhang.command.shape.Shape;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.security.Viewer;

/** Registering a bureau and telling what it is. */
@Controller
class BureauPages {

    static final String NEW = "/bureaus/new";
    static final String DESCRIBE = "/bureaus/{id}/describe";

    private static final String COMMAND_ID = "commandId";

    private final CommandGate gate;
    private final Forms forms;
    private final Bureaus bureaus;
    private final FreshId fresh;
    private final LedgerClock clock;

    BureauPages(CommandGate gate, Forms forms, Bureaus bureaus, FreshId fresh, LedgerClock clock) {
        this.gate = gate;
        this.forms = forms;
        this.bureaus = bureaus;
        this.fresh = fresh;
        this.clock = clock;
    }

    @GetMapping(NEW)
    ModelAndView blank(@RequestParam(defaultValue = "0") long after) {
        ModelAndView page = registering(dated(Typed.nothing()), null);
        page.addObject("saved", after > 0);
        return page;
    }

    @PostMapping(NEW)
    ModelAndView register(
            @RequestParam MultiValueMap<String, String> parameters, @AuthenticationPrincipal Viewer viewer) {
        Typed typed = Typed.of(parameters);
        try {
            return saved(submit(BureauCommands.REGISTER, BureauShapes.REGISTRATION, typed, viewer));
        } catch (Refused refused) {
            return registering(typed, refused);
        }
    }

    @GetMapping(DESCRIBE)
    ModelAndView describe(@PathVariable BureauId id) {
        return describing(id, dated(known(id)), null);
    }

    @PostMapping(DESCRIBE)
    ModelAndView describe(
            @PathVariable BureauId id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer) {
        Typed typed = Typed.of(parameters).with("id", id.value());
        try {
            return saved(submit(BureauCommands.DESCRIBE, BureauShapes.DESCRIPTION, typed, viewer));
        } catch (Refused refused) {
            return describing(id, typed, refused);
        }
    }

    private Outcome submit(String command, Shape shape, Typed typed, Viewer viewer) {
        return gate.execute(
                new Submission(command, typed.body(shape), Notation.FORM, Actor.of(viewer), typed.one(COMMAND_ID)));
    }

    private Typed dated(Typed typed) {
        return typed.with("effectiveOn", clock.today().toString()).with(COMMAND_ID, fresh.next());
    }

    /** What has been told so far, so that the form shows it and only what changes is said anew. */
    private Typed known(BureauId id) {
        Directory.Bureau bureau = bureau(id);
        return Typed.of(BureauShapes.FACTS, BureauCommands.tree(bureau.factsOn(clock.today())))
                .with("id", id.value());
    }

    private Directory.Bureau bureau(BureauId id) {
        return bureaus.directory().find(id).orElseThrow(() -> Refused.because(Problem.NOT_FOUND));
    }

    private ModelAndView registering(Typed typed, @Nullable Refused refused) {
        List<Option> parents = bureaus.directory().there(clock.today()).bureaus().stream()
                .filter(bureau -> bureau.unit() == UnitKind.BUREAU)
                .map(bureau -> new Option(bureau.id().value(), bureau.name()))
                .toList();
        return page("command/bureau/new", BureauShapes.REGISTRATION, (_, _, _) -> parents, typed, refused);
    }

    private ModelAndView describing(BureauId id, Typed typed, @Nullable Refused refused) {
        return page("command/bureau/describe", BureauShapes.DESCRIPTION, (_, _, _) -> Choices.NONE, typed, refused)
                .addObject("bureau", bureau(id));
    }

    private ModelAndView page(String view, Shape shape, Choices choices, Typed typed, @Nullable Refused refused) {
        ModelAndView page = new ModelAndView(view);
        page.addObject("form", forms.draw(shape, "BUREAU", choices, typed, refused));
        page.addObject(COMMAND_ID, typed.one(COMMAND_ID));
        page.addObject("saved", false);
        if (refused != null) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static ModelAndView saved(Outcome outcome) {
        return new ModelAndView("redirect:" + NEW + "?after=" + outcome.position());
    }
}
