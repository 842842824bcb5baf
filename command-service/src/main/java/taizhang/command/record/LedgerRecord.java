// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.Details;
import taizhang.api.record.RecordCommand.Continue;
import taizhang.api.record.RecordCommand.Correct;
import taizhang.api.record.RecordCommand.Draft;
import taizhang.api.record.RecordCommand.Enter;
import taizhang.api.record.RecordCommand.VoidRecord;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordKind;
import taizhang.command.gate.Actor;

/** A record of any kind: the life they share is written here and nowhere else. */
@Aggregate(type = "Record", commandTargetResolver = "commandTarget")
final class LedgerRecord {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Stage stage;
    private @Nullable Details details;

    LedgerRecord() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            Draft command, Admission admission, @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        if (stage != null) {
            throw Refused.field("id", Problem.ID_TAKEN);
        }
        InForce.require(command.details(), false);
        apply(new Drafted(command.record(), admission.admit(command.details(), null, actor)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            Enter command, Admission admission, @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        if (stage == Stage.VOIDED) {
            throw Refused.because(Problem.RECORD_VOIDED);
        }
        if (stage == Stage.RECORDED) {
            throw taken(command.details());
        }
        requireSameKind(command.details());
        InForce.require(command.details(), true);
        // After the admission, so that a stranger does not learn of the draft from a conflict.
        Details admitted = admission.admit(command.details(), details, actor);
        requireVersion(command.expectedVersion());
        apply(new Recorded(command.record(), admitted, command.lateReason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            Correct command, Admission admission, @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        Details was = requireStanding(command.expectedVersion());
        requireSameKind(command.details());
        InForce.require(command.details(), stage == Stage.RECORDED);
        Details now = admission.admit(command.details(), was, actor);
        if (now.equals(was)) {
            throw Refused.because(Problem.RECORD_UNCHANGED);
        }
        apply(new Corrected(command.record(), was, now, command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            Continue command,
            Admission admission,
            @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        Details was = requireStanding(command.expectedVersion());
        requireSameKind(command.details());
        Details now = admission.admit(command.details(), was, actor);
        apply(new Continued(command.record(), was, now, command.list()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            VoidRecord command,
            Admission admission,
            @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        Details was = requireStanding(command.expectedVersion());
        admission.requireOwn(was, actor);
        apply(new Voided(command.record(), was, command.reason()));
    }

    @EventSourcingHandler
    void on(RecordEvent event) {
        id = event.record().value();
        details = event.details();
        stage = Stage.after(event, stage);
    }

    private Details requireStanding(long expectedVersion) {
        if (details == null) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        if (stage == Stage.VOIDED) {
            throw Refused.because(Problem.RECORD_VOIDED);
        }
        requireVersion(expectedVersion);
        return details;
    }

    private void requireVersion(long expected) {
        long version = stage == null ? 0 : getVersion() + 1;
        if (version != expected) {
            throw Refused.because(Problem.VERSION_CONFLICT, expected, version);
        }
    }

    private void requireSameKind(Details given) {
        if (details != null && details.recordKind() != given.recordKind()) {
            throw Refused.because(Problem.NOT_FOUND);
        }
    }

    private static Refused taken(Details given) {
        return given.recordKind() == RecordKind.PUBLICITY_PLAN
                ? Refused.because(Problem.PLAN_ALREADY_ISSUED)
                : Refused.field("id", Problem.ID_TAKEN);
    }
}
