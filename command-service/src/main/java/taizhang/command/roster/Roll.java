// SPDX-License-Identifier: Apache-2.0
package taizhang.command.roster;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.person.PersonId;
import taizhang.api.record.AnnexEvent;
import taizhang.api.record.Details;
import taizhang.api.roster.Presence;
import taizhang.api.roster.RollCommand;
import taizhang.api.roster.RollCommand.CallRoll;
import taizhang.api.roster.RollCommand.Missing;
import taizhang.api.roster.RollEntry;
import taizhang.api.roster.RollEvent;
import taizhang.api.roster.RollEvent.RollCalled;
import taizhang.api.roster.Roster;
import taizhang.api.roster.RosterMember;
import taizhang.command.gate.Actor;
import taizhang.command.gate.By;
import taizhang.command.gate.Decides;
import taizhang.command.record.Annex;
import taizhang.command.record.Annexes;
import taizhang.command.record.Records;
import taizhang.command.record.Standing;

/** Who came to one gathering. Called again, the last call holds; the roster is always that of the day it was held. */
@Aggregate(type = "Roll", commandTargetResolver = "commandTarget")
final class Roll {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable RollCalled last;

    Roll() {}

    @Decides
    void handle(CallRoll command, Records records, Rosters rosters, Annexes annexes, @By Actor actor) {
        Standing standing = records.requireOwn(command.record(), actor).requireHeads();
        Details details = standing.details();
        Roster roster =
                rosters.on(details.owner(), details.on()).orElseThrow(() -> Refused.because(Problem.ROSTER_UNKNOWN));
        RollCalled called =
                new RollCalled(command.record(), details.owner(), details.on(), entries(roster, command.missing()));
        boolean known = called.equals(last);
        if (annexes.count(standing, called, called.headcounts(), known, actor) && !known) {
            apply(called);
        }
    }

    static Annex<Roll> annex() {
        return new Annex<>(Roll.class, RollEvent.class, RollCommand::target, Roll::new, Roll::keep);
    }

    /** What waited in a closed year takes effect. */
    private void keep(AnnexEvent called, Details now) {
        if (!called.equals(last)) {
            apply(called);
        }
    }

    @EventSourcingHandler
    void on(RollCalled event) {
        id = RollCommand.target(event.record());
        last = event;
    }

    private static List<RollEntry> entries(Roster roster, List<Missing> missing) {
        Map<PersonId, Missing> byPerson = new HashMap<>();
        for (int index = 0; index < missing.size(); index++) {
            Missing one = missing.get(index);
            String field = "missing[%d].person".formatted(index);
            if (roster.members().stream().noneMatch(member -> member.person().equals(one.person()))) {
                throw Refused.field(field, Problem.PERSON_UNKNOWN);
            }
            if (byPerson.put(one.person(), one) != null) {
                throw Refused.field(field, Problem.ID_TAKEN);
            }
        }
        List<RollEntry> entries = new ArrayList<>();
        for (RosterMember member : roster.members()) {
            Missing one = byPerson.get(member.person());
            entries.add(
                    one == null
                            ? new RollEntry(member.person(), member.office(), Presence.PRESENT, null)
                            : new RollEntry(member.person(), member.office(), one.presence(), one.reason()));
        }
        return entries;
    }
}
