// SPDX-License-Identifier: Apache-2.0
package taizhang.command.roster;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Event;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.person.PersonCommand;
import taizhang.api.person.PersonEvent.PersonErased;
import taizhang.api.person.PersonEvent.PersonOpened;
import taizhang.api.person.PersonId;
import taizhang.api.roster.Roster;
import taizhang.api.roster.RosterCommand;
import taizhang.api.roster.RosterCommand.KeepRoster;
import taizhang.api.roster.RosterEvent.RosterKept;
import taizhang.api.roster.RosterMember;
import taizhang.command.bureau.Chart;
import taizhang.command.gate.Actor;
import taizhang.command.gate.By;
import taizhang.command.gate.Decides;
import taizhang.command.history.History;

/** The rosters of one bureau. */
@Aggregate(type = "Roster", commandTargetResolver = "commandTarget")
final class BureauRoster {

    @AggregateIdentifier
    private @Nullable String id;

    private final Map<LocalDate, Roster> rosters = new HashMap<>();

    BureauRoster() {}

    @Decides
    void handle(KeepRoster command, Chart chart, History history, @By Actor actor) {
        if (actor.bureau() == null || !chart.isWithin(command.bureau(), actor.bureau())) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        Roster roster = command.roster();
        List<RosterMember> members = roster.members();
        for (int index = 0; index < members.size(); index++) {
            requireOwn(members.get(index).person(), command.bureau(), index, history);
        }
        if (roster.equals(rosters.get(roster.effectiveOn()))) {
            throw Refused.because(Problem.RECORD_UNCHANGED);
        }
        apply(new RosterKept(command.bureau(), roster));
    }

    @EventSourcingHandler
    void on(RosterKept event) {
        id = RosterCommand.target(event.bureau());
        rosters.put(event.roster().effectiveOn(), event.roster());
    }

    /** Only the bureau's own people, and nobody who was erased. */
    private static void requireOwn(PersonId person, BureauId bureau, int index, History history) {
        String field = "members[%d].person".formatted(index);
        List<Event> life = history.of(PersonCommand.target(person));
        boolean own = life.stream()
                .anyMatch(event ->
                        event instanceof PersonOpened opened && opened.bureau().equals(bureau));
        if (!own) {
            throw Refused.field(field, Problem.PERSON_UNKNOWN);
        }
        if (life.stream().anyMatch(PersonErased.class::isInstance)) {
            throw Refused.field(field, Problem.PERSON_ERASED);
        }
    }
}
