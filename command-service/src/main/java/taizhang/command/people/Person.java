// SPDX-License-Identifier: Apache-2.0
package taizhang.command.people;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauId;
import taizhang.api.person.PersonCommand;
import taizhang.api.person.PersonCommand.ErasePerson;
import taizhang.api.person.PersonCommand.OpenPerson;
import taizhang.api.person.PersonEvent;
import taizhang.api.person.PersonEvent.PersonErased;
import taizhang.api.person.PersonEvent.PersonOpened;
import taizhang.command.bureau.Chart;
import taizhang.command.gate.Actor;
import taizhang.command.gate.By;
import taizhang.command.gate.Decides;
import taizhang.web.vault.PeopleVault;

/** A person's place in the ledger. The name is the vault's affair. */
@Aggregate(type = "Person", commandTargetResolver = "commandTarget")
final class Person {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable BureauId bureau;
    private boolean erased;

    Person() {}

    @Decides
    void handle(OpenPerson command, Chart chart, PeopleVault vault, @By Actor actor) {
        if (bureau != null) {
            throw Refused.field("id", Problem.ID_TAKEN);
        }
        if (!chart.knows(command.bureau())) {
            throw Refused.field("bureau", Problem.BUREAU_UNKNOWN);
        }
        if (actor.bureau() == null || !chart.isWithin(command.bureau(), actor.bureau())) {
            throw Refused.field("bureau", Problem.ACCESS_DENIED);
        }
        if (vault.name(command.person()).isEmpty()) {
            throw Refused.field("id", Problem.PERSON_UNKNOWN);
        }
        apply(new PersonOpened(command.person(), command.bureau()));
    }

    /**
     * The key goes before the event is written: were it the other way round, a process that dies in between would have
     * promised what it never did. Should the write fail now, asking again completes it.
     */
    @Decides
    void handle(ErasePerson command, PeopleVault vault) {
        if (bureau == null) {
            throw Refused.because(Problem.PERSON_UNKNOWN);
        }
        if (erased) {
            throw Refused.because(Problem.PERSON_ERASED);
        }
        vault.shred(command.person());
        apply(new PersonErased(command.person(), bureau, command.reason()));
    }

    @EventSourcingHandler
    void on(PersonEvent event) {
        id = PersonCommand.target(event.person());
        switch (event) {
            case PersonOpened opened -> bureau = opened.bureau();
            case PersonErased _ -> erased = true;
        }
    }
}
