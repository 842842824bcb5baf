// SPDX-License-Identifier: Apache-2.0
package taizhang.command.exemption;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauLife;
import taizhang.api.exemption.Exemption;
import taizhang.api.exemption.ExemptionCommand;
import taizhang.api.exemption.ExemptionCommand.ApproveExemption;
import taizhang.api.exemption.ExemptionCommand.RefuseExemption;
import taizhang.api.exemption.ExemptionCommand.RequestExemption;
import taizhang.api.exemption.ExemptionCommand.RevokeExemption;
import taizhang.api.exemption.ExemptionEvent;
import taizhang.api.exemption.ExemptionEvent.ExemptionApproved;
import taizhang.api.exemption.ExemptionEvent.ExemptionRefused;
import taizhang.api.exemption.ExemptionEvent.ExemptionRequested;
import taizhang.api.exemption.ExemptionEvent.ExemptionRevoked;
import taizhang.command.bureau.Chart;
import taizhang.command.gate.Actor;
import taizhang.command.gate.By;
import taizhang.command.gate.Decides;

/** 豁免: asked for by one person, decided by another, revoked at any time. */
@Aggregate(type = "Exemption", commandTargetResolver = "commandTarget")
final class ExemptionCase {

    private enum State {
        REQUESTED,
        APPROVED,
        OVER
    }

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Exemption what;
    private @Nullable State state;

    /** Login of whoever asked. */
    private @Nullable String requester;

    ExemptionCase() {}

    @Decides
    void handle(RequestExemption command, Chart chart, OtherExemptions others, @By Actor actor) {
        if (state != null) {
            throw Refused.field("id", Problem.ID_TAKEN);
        }
        Exemption asked = command.what();
        BureauLife life = chart.life(asked.unit())
                .orElseThrow(() -> Refused.field(
                        "unit", Problem.BUREAU_UNKNOWN, asked.unit().value()));
        if (actor.role() == Role.SECRETARY
                && (actor.bureau() == null || !chart.isWithin(asked.unit(), actor.bureau()))) {
            throw Refused.field("unit", Problem.ACCESS_DENIED);
        }
        if (life.ends() != null && !asked.from().isBefore(life.ends())) {
            throw Refused.field("unit", Problem.BUREAU_CLOSED, life.nameOn(asked.from()), life.ends());
        }
        others.requireNoOverlap(command.exemption(), asked);
        apply(new ExemptionRequested(command.exemption(), asked, command.reason()));
    }

    @Decides
    void handle(ApproveExemption command, @By Actor actor) {
        Exemption known = requireRequested();
        if (actor.login().equals(requester)) {
            throw Refused.because(Problem.EXEMPTION_OWN);
        }
        apply(new ExemptionApproved(command.exemption(), known, command.opinion()));
    }

    @Decides
    void handle(RefuseExemption command) {
        apply(new ExemptionRefused(command.exemption(), requireRequested(), command.reason()));
    }

    @Decides
    void handle(RevokeExemption command) {
        Exemption known = requireKnown();
        if (state != State.APPROVED) {
            throw Refused.because(Problem.EXEMPTION_NOT_IN_FORCE);
        }
        apply(new ExemptionRevoked(command.exemption(), known, command.reason()));
    }

    @EventSourcingHandler
    void on(ExemptionEvent event, @MetaDataValue(Actor.LOGIN) @Nullable String login) {
        id = ExemptionCommand.target(event.exemption());
        what = event.what();
        switch (event) {
            case ExemptionRequested _ -> {
                state = State.REQUESTED;
                requester = login;
            }
            case ExemptionApproved _ -> state = State.APPROVED;
            case ExemptionRefused _, ExemptionRevoked _ -> state = State.OVER;
        }
    }

    private Exemption requireKnown() {
        if (what == null) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return what;
    }

    private Exemption requireRequested() {
        Exemption known = requireKnown();
        if (state != State.REQUESTED) {
            throw Refused.because(Problem.EXEMPTION_SETTLED);
        }
        return known;
    }
}
