// SPDX-License-Identifier: Apache-2.0
package taizhang.command.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.person.PersonId;
import taizhang.command.form.FreshId;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.gate.Submission;
import taizhang.command.people.BureauPeople;
import taizhang.command.people.BureauPeople.Someone;
import taizhang.command.shape.Notation;
import taizhang.web.clock.LedgerClock;
import taizhang.web.directory.Bureaus;
import taizhang.web.problem.Problems;
import taizhang.web.security.Viewer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** 花名册: who of a bureau's people are expected, in which office, from which day on. */
@Controller
class RosterPage {

    static final String PATH = "/rosters";

    private static final String COMMAND_ID = "commandId";

    private final CommandGate gate;
    private final Rosters rosters;
    private final BureauPeople people;
    private final Bureaus bureaus;
    private final Problems problems;
    private final FreshId fresh;
    private final LedgerClock clock;

    RosterPage(
            CommandGate gate,
            Rosters rosters,
            BureauPeople people,
            Bureaus bureaus,
            Problems problems,
            FreshId fresh,
            LedgerClock clock) {
        this.gate = gate;
        this.rosters = rosters;
        this.people = people;
        this.bureaus = bureaus;
        this.problems = problems;
        this.fresh = fresh;
        this.clock = clock;
    }

    /** Someone and the office in which they stand on the roster; blank for one who does not. */
    record Row(Someone someone, String office) {}

    @GetMapping(PATH)
    ModelAndView page(
            @RequestParam(required = false) @Nullable BureauId bureau, @AuthenticationPrincipal Viewer viewer) {
        BureauId asked = bureau == null ? viewer.bureau() : bureau;
        if (asked == null) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        Map<PersonId, String> offices = new HashMap<>();
        rosters.on(asked, clock.today())
                .ifPresent(roster -> roster.members().forEach(member -> offices.put(member.person(), member.office())));
        return page(asked, viewer, offices, clock.today().toString(), null);
    }

    @PostMapping(PATH)
    ModelAndView keep(
            @RequestParam BureauId bureau,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer) {
        Typed typed = Typed.of(parameters);
        String effectiveOn = typed.one("effectiveOn");
        Map<PersonId, String> offices = new HashMap<>();
        List<String> person = typed.all("person");
        List<String> office = typed.all("office");
        for (int index = 0; index < Math.min(person.size(), office.size()); index++) {
            offices.put(new PersonId(person.get(index)), office.get(index));
        }
        try {
            gate.execute(new Submission(
                    RosterCommands.KEEP,
                    body(bureau, effectiveOn, people.of(bureau, viewer), offices),
                    Notation.FORM,
                    Actor.of(viewer),
                    typed.one(COMMAND_ID)));
            RedirectView next = new RedirectView(PATH, true);
            next.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(next).addObject("bureau", bureau.value());
        } catch (Refused refused) {
            return page(bureau, viewer, offices, effectiveOn, refused);
        }
    }

    private ModelAndView page(
            BureauId bureau,
            Viewer viewer,
            Map<PersonId, String> offices,
            String effectiveOn,
            @Nullable Refused refused) {
        List<Row> rows = people.of(bureau, viewer).stream()
                .filter(someone -> !someone.erased())
                .map(someone -> new Row(someone, offices.getOrDefault(someone.id(), "")))
                .toList();
        ModelAndView page = new ModelAndView("command/roster/roster")
                .addObject("bureau", bureau)
                .addObject("directory", bureaus.directory())
                .addObject("current", rosters.on(bureau, clock.today()).orElse(null))
                .addObject("rows", rows)
                .addObject("effectiveOn", effectiveOn)
                .addObject("errors", refused == null ? List.of() : problems.of(refused))
                .addObject(COMMAND_ID, fresh.next());
        if (refused != null) {
            page.setStatus(Problems.status(refused.problem()));
        }
        return page;
    }

    /** In the order in which the people came, so that the same round is always written the same way. */
    private static ObjectNode body(
            BureauId bureau, String effectiveOn, List<Someone> people, Map<PersonId, String> offices) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (Someone someone : people) {
            String office = offices.getOrDefault(someone.id(), "");
            if (!office.isBlank()) {
                rows.addObject().put("person", someone.id().value()).put("office", office);
            }
        }
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("bureau", bureau.value()).put("effectiveOn", effectiveOn);
        body.set("members", rows);
        return body;
    }
}
