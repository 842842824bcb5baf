// SPDX-License-Identifier: Apache-2.0
package taizhang.command.bureau;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.List;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.bureau.BureauCommand;
import taizhang.api.bureau.BureauCommand.Change;
import taizhang.api.bureau.BureauCommand.CloseBureau;
import taizhang.api.bureau.BureauCommand.DescribeBureau;
import taizhang.api.bureau.BureauCommand.MergeBureaus;
import taizhang.api.bureau.BureauCommand.MoveBureau;
import taizhang.api.bureau.BureauCommand.RegisterBureau;
import taizhang.api.bureau.BureauCommand.RenameBureau;
import taizhang.api.bureau.BureauCommand.SetBureauCodes;
import taizhang.api.bureau.BureauCommand.SetExpectedHeadcount;
import taizhang.api.bureau.BureauCommand.SetSearchNames;
import taizhang.api.bureau.BureauCommand.SplitBureau;
import taizhang.api.bureau.BureauCommand.UndoBureauChange;
import taizhang.api.bureau.BureauEvent;
import taizhang.api.bureau.BureauEvent.BureauDescribed;
import taizhang.api.bureau.BureauEvent.BureauRegistered;
import taizhang.api.bureau.BureauFacts;
import taizhang.api.bureau.BureauLife;
import taizhang.api.bureau.BureauLife.Happened;
import taizhang.command.gate.Decides;

/** A bureau or a unit below one, from its registration on. */
@Aggregate(type = "Bureau", commandTargetResolver = "commandTarget")
final class Bureau {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable BureauLife life;

    Bureau() {}

    @Decides
    void handle(RegisterBureau command, Reorganisation reorganisation) {
        if (id != null) {
            throw Refused.field("id", Problem.ID_TAKEN);
        }
        reorganisation.requirePlace(command);
        apply(new BureauRegistered(
                command.bureau(),
                command.name(),
                command.kind(),
                command.level(),
                command.parent(),
                command.effectiveOn(),
                command.unit()));
        if (!command.facts().equals(BureauFacts.NOTHING_TOLD)) {
            apply(new BureauDescribed(command.bureau(), command.facts(), command.effectiveOn()));
        }
    }

    @Decides
    void handle(DescribeBureau command, Reorganisation reorganisation) {
        change(command, reorganisation);
    }

    @Decides
    void handle(RenameBureau command, Reorganisation reorganisation) {
        change(command, reorganisation);
    }

    @Decides
    void handle(MoveBureau command, Reorganisation reorganisation) {
        change(command, reorganisation);
    }

    @Decides
    void handle(CloseBureau command, Reorganisation reorganisation) {
        change(command, reorganisation);
    }

    @Decides
    void handle(MergeBureaus command, Reorganisation reorganisation) {
        change(command, reorganisation);
    }

    @Decides
    void handle(SplitBureau command, Reorganisation reorganisation) {
        change(command, reorganisation);
    }

    @Decides
    void handle(SetExpectedHeadcount command, Reorganisation reorganisation) {
        change(command, reorganisation);
    }

    @Decides
    void handle(SetBureauCodes command, Reorganisation reorganisation) {
        change(command, reorganisation);
    }

    @Decides
    void handle(SetSearchNames command, Reorganisation reorganisation) {
        change(command, reorganisation);
    }

    @Decides
    void handle(UndoBureauChange command, Reorganisation reorganisation) {
        apply(reorganisation.undo(command, known()));
    }

    @EventSourcingHandler
    void on(BureauEvent event) {
        id = BureauCommand.target(event.bureau());
        Happened happened = new Happened(0, event);
        life = life == null ? new BureauLife(List.of(happened)) : life.and(happened);
    }

    private void change(Change command, Reorganisation reorganisation) {
        apply(reorganisation.decide(command, known()));
    }

    private BureauLife known() {
        if (life == null) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return life;
    }
}
