// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
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
import taizhang.api.record.RecordEvent.BackdateApproved;
import taizhang.api.record.RecordEvent.BackdateRefused;
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.ChangeApproved;
import taizhang.api.record.RecordEvent.ChangeProposed;
import taizhang.api.record.RecordEvent.ChangeRefused;
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
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.api.record.ReviewCommand;
import taizhang.api.record.ReviewCommand.AcceptRedo;
import taizhang.api.record.ReviewCommand.ApproveBackdate;
import taizhang.api.record.ReviewCommand.ApproveChange;
import taizhang.api.record.ReviewCommand.ApproveRecord;
import taizhang.api.record.ReviewCommand.NoteRecord;
import taizhang.api.record.ReviewCommand.OrderRedo;
import taizhang.api.record.ReviewCommand.RefuseBackdate;
import taizhang.api.record.ReviewCommand.RefuseChange;
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

    private Filing filing = Filing.NONE;

    private final Waiting waiting = new Waiting();

    /** The record that this one was held instead of. */
    private @Nullable RecordId redoOf;

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
        if (stage == Stage.RECORDED || stage == Stage.AWAITING) {
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
        enact(
                new Recorded(
                        command.record(),
                        scheduled,
                        admitted,
                        command.lateReason(),
                        command.redoOf(),
                        command.source()),
                admission);
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
        enact(new Postponed(command.record(), was, now, command.reason()), admission);
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
        InForce.require(command.details(), stage != Stage.DRAFT);
        Details now = admission.admit(command.details(), was, actor);
        // What was refused may be proposed once more as it stands.
        if (stage != Stage.AWAITING || !waiting.isEmpty()) {
            requireChange(was, now);
        }
        enact(
                stage == Stage.AWAITING
                        ? new Recorded(command.record(), was, now, command.reason(), redoOf)
                        : new Corrected(command.record(), was, now, command.reason()),
                admission);
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
        enact(new Continued(command.record(), was, now, command.list()), admission);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            VoidRecord command,
            Admission admission,
            @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        Details was = requireStanding(command.expectedVersion());
        admission.requireOwn(was, actor);
        enact(
                stage == Stage.SCHEDULED || stage == Stage.AWAITING
                        ? new ScheduleVoided(command.record(), was, command.reason())
                        : new Voided(command.record(), was, command.reason()),
                admission);
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
        enact(new Restored(command.record(), was, held, command.reason()), admission);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteRecord command) {
        apply(new Noted(command.record(), requireReviewable(command), command.opinion()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ApproveRecord command, @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        requireDecidable(command);
        if (!waiting.isEmpty()) {
            // Whoever approves the record approves what waits in it; one change may make another moot.
            while (!waiting.isEmpty()) {
                approve(waiting.first(), command.opinion(), actor);
            }
            if (stage != Stage.RECORDED) {
                return;
            }
        }
        Details known = requireHeld();
        review.requireAnother(actor.login());
        apply(new Approved(command.record(), known, command.opinion()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(
            ApproveBackdate command,
            Admission admission,
            @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        Details known = requireReviewable(command);
        filing.requireLate(known, admission.daysInTime(), true);
        review.requireAuthorNot(actor.login());
        apply(new BackdateApproved(command.record(), known, command.opinion()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RefuseBackdate command, Admission admission) {
        Details known = requireReviewable(command);
        filing.requireLate(known, admission.daysInTime(), false);
        apply(new BackdateRefused(command.record(), known, command.reason()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ApproveChange command, @MetaDataValue(value = Actor.METADATA, required = true) Actor actor) {
        requireDecidable(command);
        approve(waiting.require(command.change()), command.opinion(), actor);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RefuseChange command) {
        requireDecidable(command);
        Waiting.Change change = waiting.require(command.change());
        apply(new ChangeRefused(command.record(), change.number(), change.event(), command.reason()));
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
        enact(new HeadcountConfirmed(command.record(), known, command.bureau(), command.attendance()), admission);
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
        enact(new MadeUp(command.record(), known, bureau, command.on(), command.persons()), admission);
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
        enact(new ParticipationDeclined(command.record(), was, now, command.bureau(), command.reason()), admission);
    }

    @EventSourcingHandler
    void on(
            RecordEvent event,
            @MetaDataValue(Actor.LOGIN) @Nullable String login,
            @SequenceNumber long sequence,
            @Timestamp Instant at) {
        id = event.record().value();
        details = event.details();
        stage = Stage.after(event, stage);
        held = held || stage == Stage.RECORDED;
        review = review.after(event, login);
        filing = filing.after(event, at);
        waiting.after(event, sequence + 1, login);
        redoOf = Standing.redoOf(event, redoOf);
        if (event instanceof HeadcountConfirmed said) {
            confirmed.put(said.bureau(), said.attendance());
        }
        if (event instanceof MadeUp said) {
            madeUp.merge(said.bureau(), said.persons(), Integer::sum);
        }
    }

    /** What is dated in a closed year waits for a supervisor; all else is recorded at once. */
    private void enact(RecordEvent change, Admission admission) {
        if (admission.closedYears(change).isEmpty()) {
            apply(change);
            return;
        }
        if (stage != Stage.AWAITING) {
            waiting.requireFree(change);
        }
        apply(new ChangeProposed(change.record(), change));
    }

    private void approve(Waiting.Change change, @Nullable String opinion, Actor actor) {
        change.requireAnother(actor.login());
        RecordEvent effect = change.over(requireKnown());
        apply(effect);
        apply(new ChangeApproved(effect.record(), change.number(), effect, change.author(), opinion));
    }

    /** Whatever waits in it may be decided, wherever the record stands. */
    private void requireDecidable(ReviewCommand command) {
        if (details == null || stage == Stage.DRAFT) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        requireVersion(command.expectedVersion());
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
        if (stage == Stage.AWAITING) {
            throw Refused.because(Problem.CHANGE_WAITING);
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
