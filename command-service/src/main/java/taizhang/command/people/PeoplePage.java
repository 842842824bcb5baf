// SPDX-License-Identifier: Apache-2.0
package taizhang.command.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.person.PersonId;
import taizhang.command.form.FreshId;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.gate.Outcome;
import taizhang.command.gate.WayBack;
import taizhang.web.directory.Bureaus;
import taizhang.web.directory.Directory;
import taizhang.web.problem.Problems;
import taizhang.web.security.Viewer;
import taizhang.web.vault.PeopleVault;
import tools.jackson.databind.node.JsonNodeFactory;

/** 人员: whom a bureau has, under which id, and how someone is erased. */
@Controller
class PeoplePage {

    static final String PATH = "/people";
    static final String ERASE = "/people/{id}/erase";

    private static final String COMMAND_ID = "commandId";

    private final CommandGate gate;
    private final Names names;
    private final BureauPeople people;
    private final Bureaus bureaus;
    private final PeopleVault vault;
    private final Problems problems;
    private final FreshId fresh;
    private final WayBack way;

    PeoplePage(
            CommandGate gate,
            Names names,
            BureauPeople people,
            Bureaus bureaus,
            PeopleVault vault,
            Problems problems,
            FreshId fresh,
            WayBack way) {
        this.gate = gate;
        this.names = names;
        this.people = people;
        this.bureaus = bureaus;
        this.vault = vault;
        this.problems = problems;
        this.fresh = fresh;
        this.way = way;
    }

    /** What was typed into a form that comes back. */
    record Typed(String id, String name, String reason) {}

    @GetMapping(PATH)
    ModelAndView page(
            @RequestParam(required = false) @Nullable BureauId bureau, @AuthenticationPrincipal Viewer viewer) {
        return page(bureau, viewer, new Typed("", "", ""), null);
    }

    @PostMapping(PATH)
    ModelAndView open(
            @RequestParam BureauId bureau,
            @RequestParam PersonId id,
            @RequestParam String name,
            @RequestParam(COMMAND_ID) String key,
            @AuthenticationPrincipal Viewer viewer) {
        people.of(bureau, viewer);
        try {
            names.keepForOpening(id, name);
            Outcome opened = gate.execute(
                    PersonCommands.OPEN,
                    JsonNodeFactory.instance.objectNode().put("id", id.value()).put("bureau", bureau.value()),
                    Actor.of(viewer),
                    key);
            return back(bureau, opened);
        } catch (Refused refused) {
            return page(bureau, viewer, new Typed("", name, ""), refused);
        }
    }

    @PostMapping(ERASE)
    ModelAndView erase(
            @PathVariable PersonId id,
            @RequestParam BureauId bureau,
            @RequestParam String reason,
            @RequestParam(COMMAND_ID) String key,
            @AuthenticationPrincipal Viewer viewer) {
        try {
            Outcome erased = gate.execute(
                    PersonCommands.ERASE,
                    JsonNodeFactory.instance.objectNode().put("id", id.value()).put("reason", reason),
                    Actor.of(viewer),
                    key);
            return back(bureau, erased);
        } catch (Refused refused) {
            return page(bureau, viewer, new Typed(id.value(), "", reason), refused);
        }
    }

    private ModelAndView page(@Nullable BureauId asked, Viewer viewer, Typed typed, @Nullable Refused refused) {
        BureauId bureau = asked == null ? viewer.bureau() : asked;
        Directory directory = bureaus.directory();
        ModelAndView page = new ModelAndView("command/people/page")
                .addObject("directory", directory)
                .addObject("choices", choices(viewer, directory))
                .addObject("bureau", bureau)
                .addObject("people", bureau == null ? List.of() : people.of(bureau, viewer))
                .addObject("open", vault.isOpen())
                .addObject("opens", viewer.role() == Role.SECRETARY && bureau != null)
                .addObject("erases", viewer.role() != Role.SECRETARY)
                .addObject("typed", typed)
                .addObject("fresh", names.freshPerson())
                .addObject("errors", refused == null ? List.of() : problems.of(refused))
                .addObject(COMMAND_ID, fresh.next());
        if (refused != null) {
            page.setStatus(Problems.status(refused.problem()));
        }
        return page;
    }

    private static List<Directory.Bureau> choices(Viewer viewer, Directory directory) {
        return directory.bureaus().stream()
                .filter(bureau -> viewer.role() == Role.ADMINISTRATOR || viewer.maySee(bureau.id(), directory))
                .toList();
    }

    private ModelAndView back(BureauId bureau, Outcome outcome) {
        return way.to(PATH, outcome).addObject("bureau", bureau.value());
    }
}
