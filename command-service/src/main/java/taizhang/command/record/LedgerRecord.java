// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.util.HashMap;
import java.util.Map;
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
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Attendance;
import taizhang.api.record.Details;
import taizhang.api.record.ParticipationCommand.ConfirmParticipation;
import taizhang.api.record.ParticipationCommand.DeclineParticipation;
import taizhang.api.record.ParticipationCommand.RecordMakeUp;
import taizhang.api.record.RecordCommand.Cancel;
import taizhang.api.record.RecordCommand.Continue;
import taizhang.api.record.RecordCommand.Correct;
import taizhang.api.record.RecordCommand.Draft;
import taizhang.api.record.RecordCommand.Enter;
import taizhang.api.record.RecordCommand.Postpone;
import taizhang.api.record.RecordCommand.Restore;
import taizhang.api.record.RecordCommand.Schedule;
import taizhang.api.record.RecordCommand.VoidRecord;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.HeadcountConfirmed;
import taizhang.api.record.RecordEvent.MadeUp;
import taizhang.api.record.RecordEvent.Noted;
import taizhang.api.record.RecordEvent.ParticipationDeclined;
import taizhang.api.record.RecordEvent.Postponed;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.RedoAccepted;
import taizhang.api.record.RecordEvent.RedoOrdered;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.Returned;
import taizhang.api.record.RecordEvent.ScheduleVoided;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordKind;
import taizhang.api.record.ReviewCommand;
import taizhang.api.record.ReviewCommand.AcceptRedo;
import taizhang.api.record.ReviewCommand.ApproveRecord;
import taizhang.api.record.ReviewCommand.NoteRecord;
import taizhang.api.record.ReviewCommand.OrderRedo;
import taizhang.api.record.ReviewCommand.ReturnRecord;
import taizhang.command.gate.Actor;

/**
 * A record of any kind: the life they share is written here and nowhere else. It is long because it is the list of all
 * that may happen to a record; what decides each is a policy of its own.
 */
@Aggregate(type = "Record", commandTargetResolver = "commandTarget")
final class LedgerRecord {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Stage stage;
    private @Nullable Details details;

    /** Whether it was ever put on record; what was is restored as such. */
    private boolean held;

    private Review review = Review.NONE;

    /** What bureaus that took part said of their own. */
    private final Map<BureauId, Attendance> confirmed = new HashMap<>();

    /** How many of each bureau have made it up. */
    private final Map<BureauId, Integer> madeUp = new HashMap<>();

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
            Schedule command,
            Admission admission,
            @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        if (stage != null) {
            throw Refused.field("id", Problem.ID_TAKEN);
        }
        apply(new Scheduled(command.record(), admission.schedule(command.details(), null, actor)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            Enter command, Admission admission, @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        if (stage == Stage.RECORDED) {
            throw taken(command.details());
        }
        requireNotGone();
        requireSameKind(command.details());
        InForce.require(command.details(), true);
        // After the admission, so that a stranger does not learn of the draft from a conflict.
        Details admitted = admission.admit(command.details(), details, actor);
        requireVersion(command.expectedVersion());
        admission.again().requireOrdered(command.redoOf(), admitted);
        Details scheduled = stage == Stage.SCHEDULED ? details : null;
        apply(new Recorded(
                command.record(), scheduled, admitted, command.lateReason(), command.redoOf(), command.source()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            Postpone command,
            Admission admission,
            @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        Details was = requireScheduled(command.expectedVersion());
        requireSameKind(command.details());
        Details now = admission.schedule(command.details(), was, actor);
        requireChange(was, now);
        apply(new Postponed(command.record(), was, now, command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            Cancel command, Admission admission, @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        Details was = requireScheduled(command.expectedVersion());
        admission.requireOwn(was, actor);
        admission.requireNotBegun(was);
        apply(new Cancelled(command.record(), was, command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            Correct command, Admission admission, @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        Details was = requireStanding(command.expectedVersion());
        if (stage == Stage.SCHEDULED) {
            throw Refused.because(Problem.RECORD_NOT_HELD);
        }
        requireSameKind(command.details());
        InForce.require(command.details(), stage == Stage.RECORDED);
        Details now = admission.admit(command.details(), was, actor);
        requireChange(was, now);
        apply(new Corrected(command.record(), was, now, command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            Continue command,
            Admission admission,
            @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        Details was = requireStanding(command.expectedVersion());
        if (stage != Stage.RECORDED) {
            throw Refused.because(Problem.RECORD_NOT_HELD);
        }
        requireSameKind(command.details());
        Details now = admission.row(command).saidOf(() -> admission.admit(command.details(), was, actor));
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
        apply(
                stage == Stage.SCHEDULED
                        ? new ScheduleVoided(command.record(), was, command.reason())
                        : new Voided(command.record(), was, command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            Restore command, Admission admission, @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        Details was = requireKnown();
        admission.requireOwn(was, actor);
        requireVersion(command.expectedVersion());
        if (stage != Stage.CANCELLED && stage != Stage.VOIDED) {
            throw Refused.because(Problem.RECORD_STANDS);
        }
        apply(new Restored(command.record(), was, held, command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteRecord command) {
        apply(new Noted(command.record(), requireReviewable(command), command.opinion()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ApproveRecord command, @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        Details known = requireReviewable(command);
        review.requireAnother(actor.login());
        apply(new Approved(command.record(), known, command.opinion()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReturnRecord command) {
        apply(new Returned(command.record(), requireReviewable(command), command.remarks()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(OrderRedo command) {
        Details known = requireReviewable(command);
        review.requireRedo(Redo.NONE);
        apply(new RedoOrdered(command.record(), known, command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(AcceptRedo command, Admission admission) {
        Details known = requireReviewable(command);
        review.requireRedo(Redo.ORDERED);
        admission.again().requireHeld(command.redo(), command.record());
        apply(new RedoAccepted(command.record(), known, command.redo()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            ConfirmParticipation command,
            Admission admission,
            @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        Details known = requireHeld();
        admission.joint().requirePart(known, command.bureau(), actor);
        if (command.attendance().equals(confirmed.get(command.bureau()))) {
            throw Refused.because(Problem.RECORD_UNCHANGED);
        }
        apply(new HeadcountConfirmed(command.record(), known, command.bureau(), command.attendance()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            RecordMakeUp command,
            Admission admission,
            @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        Details known = requireHeld();
        BureauId bureau = command.bureau();
        admission.joint().requireHeads(known, bureau, actor);
        Attendance heads = known.owner().equals(bureau) ? known.attendance() : confirmed.get(bureau);
        admission.makeUp().require(command, known, heads, madeUp.getOrDefault(bureau, 0));
        apply(new MadeUp(command.record(), known, bureau, command.on(), command.persons()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            DeclineParticipation command,
            Admission admission,
            @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        Details was = requireHeld();
        admission.joint().requireLeaving(was, command.bureau(), actor);
        Details now = admission.joint().without(was, command.bureau());
        apply(new ParticipationDeclined(command.record(), was, now, command.bureau(), command.reason()));
    }

    @EventSourcingHandler
    void on(RecordEvent event, @MetaDataValue(Actor.LOGIN) @Nullable String login) {
        id = event.record().value();
        details = event.details();
        stage = Stage.after(event, stage);
        held = held || stage == Stage.RECORDED;
        review = review.after(event, login);
        if (event instanceof HeadcountConfirmed said) {
            confirmed.put(said.bureau(), said.attendance());
        }
        if (event instanceof MadeUp said) {
            madeUp.merge(said.bureau(), said.persons(), Integer::sum);
        }
    }

    private Details requireReviewable(ReviewCommand command) {
        Details known = requireHeld();
        requireVersion(command.expectedVersion());
        return known;
    }

    /** A draft is nobody's business but its writers'. */
    private Details requireHeld() {
        Details known = stage == Stage.DRAFT ? null : details;
        if (known == null) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        requireNotGone();
        if (stage == Stage.SCHEDULED) {
            throw Refused.because(Problem.RECORD_NOT_HELD);
        }
        return known;
    }

    private Details requireKnown() {
        if (details == null) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return details;
    }

    private void requireNotGone() {
        if (stage != null) {
            stage.requireNotGone();
        }
    }

    private Details requireStanding(long expectedVersion) {
        Details known = requireKnown();
        requireNotGone();
        requireVersion(expectedVersion);
        return known;
    }

    private Details requireScheduled(long expectedVersion) {
        Details known = requireStanding(expectedVersion);
        if (stage != Stage.SCHEDULED) {
            throw Refused.because(Problem.RECORD_HELD);
        }
        return known;
    }

    private static void requireChange(Details was, Details now) {
        if (now.equals(was)) {
            throw Refused.because(Problem.RECORD_UNCHANGED);
        }
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
