// SPDX-License-Identifier: Apache-2.0
package taizhang.command.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
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
import org.springframework.web.servlet.view.RedirectView;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.person.PersonId;
import taizhang.api.record.RecordId;
import taizhang.api.roster.Presence;
import taizhang.api.roster.Roster;
import taizhang.command.form.FreshId;
import taizhang.command.form.Typed;
import taizhang.command.gate.Actor;
import taizhang.command.people.BureauPeople;
import taizhang.command.people.BureauPeople.Someone;
import taizhang.command.record.Annexes;
import taizhang.command.record.Records;
import taizhang.command.record.Standing;
import taizhang.web.problem.Problems;
import taizhang.web.security.Viewer;

/** 点名: everybody came, but for these. */
@Controller
class RollPage {

    static final String PATH = "/records/{id}/roll";

    private static final String COMMAND_ID = "commandId";

    private final Records records;
    private final Annexes annexes;
    private final Rosters rosters;
    private final RollCall rollCall;
    private final BureauPeople people;
    private final Problems problems;
    private final FreshId fresh;

    RollPage(
            Records records,
            Annexes annexes,
            Rosters rosters,
            RollCall rollCall,
            BureauPeople people,
            Problems problems,
            FreshId fresh) {
        this.records = records;
        this.annexes = annexes;
        this.rosters = rosters;
        this.rollCall = rollCall;
        this.people = people;
        this.problems = problems;
        this.fresh = fresh;
    }

    /** @param name absent for one who was erased since */
    record Row(
            PersonId person, @Nullable String name, boolean erased, String office, Presence presence, String reason) {}

    /** What was said of one person. */
    record Said(Presence presence, String reason) {
        static final Said CAME = new Said(Presence.PRESENT, "");
    }

    @GetMapping(PATH)
    ModelAndView page(@PathVariable RecordId id, @AuthenticationPrincipal Viewer viewer) {
        Map<PersonId, Said> said = new HashMap<>();
        rollCall.last(id)
                .ifPresent(called -> called.entries()
                        .forEach(entry -> said.put(
                                entry.person(),
                                new Said(entry.presence(), Objects.requireNonNullElse(entry.reason(), "")))));
        return page(id, viewer, said, null);
    }

    @PostMapping(PATH)
    ModelAndView call(
            @PathVariable RecordId id,
            @RequestParam MultiValueMap<String, String> parameters,
            @AuthenticationPrincipal Viewer viewer) {
        Typed typed = Typed.of(parameters);
        List<String> person = typed.all("person");
        List<String> reason = typed.all("reason");
        List<Presence> presence =
                typed.all("presence").stream().map(RollPage::presence).toList();
        Actor actor = Actor.of(viewer);
        Standing standing = records.requireOwn(id, actor).requireHeads();
        Map<PersonId, Said> said = new HashMap<>();
        List<RollCall.Missed> missed = new ArrayList<>();
        for (int index = 0; index < Math.min(person.size(), presence.size()); index++) {
            String why = index < reason.size() ? reason.get(index) : "";
            said.put(new PersonId(person.get(index)), new Said(presence.get(index), why));
            if (presence.get(index) != Presence.PRESENT) {
                missed.add(new RollCall.Missed(person.get(index), presence.get(index), why));
            }
        }
        try {
            long position =
                    rollCall.call(id, missed, actor, typed.one(COMMAND_ID)).position();
            RedirectView next = new RedirectView("/records/{id}", true);
            next.setStatusCode(HttpStatus.SEE_OTHER);
            return new ModelAndView(next)
                    .addObject("id", id.value())
                    .addObject("after", position)
                    .addObject("saved", annexes.closedYears(standing).isEmpty() ? "called" : "proposed");
        } catch (Refused refused) {
            return page(id, viewer, said, refused);
        }
    }

    private ModelAndView page(RecordId id, Viewer viewer, Map<PersonId, Said> said, @Nullable Refused refused) {
        Standing standing = records.requireOwn(id, Actor.of(viewer)).requireHeads();
        Roster roster =
                rosters.on(standing.details().owner(), standing.details().on()).orElse(null);
        ModelAndView page = new ModelAndView("command/roster/roll")
                .addObject("standing", standing)
                .addObject("closedYears", annexes.closedYears(standing))
                .addObject("roster", roster)
                .addObject("rows", roster == null ? List.of() : rows(roster, standing, viewer, said))
                .addObject("presences", Presence.values())
                .addObject("errors", refused == null ? List.of() : problems.of(refused))
                .addObject(COMMAND_ID, fresh.next());
        if (refused != null) {
            page.setStatus(Problems.status(refused.problem()));
        }
        return page;
    }

    private static Presence presence(String said) {
        try {
            return Presence.valueOf(said);
        } catch (IllegalArgumentException other) {
            throw Refused.field("presence", Problem.CHOICE_UNKNOWN);
        }
    }

    private List<Row> rows(Roster roster, Standing standing, Viewer viewer, Map<PersonId, Said> said) {
        Map<PersonId, Someone> known = people.of(standing.details().owner(), viewer).stream()
                .collect(Collectors.toMap(Someone::id, someone -> someone));
        return roster.members().stream()
                .map(member -> {
                    Someone someone = known.get(member.person());
                    Said one = said.getOrDefault(member.person(), Said.CAME);
                    return new Row(
                            member.person(),
                            someone == null ? null : someone.name(),
                            someone != null && someone.erased(),
                            member.office(),
                            one.presence(),
                            one.reason());
                })
                .toList();
    }
}
