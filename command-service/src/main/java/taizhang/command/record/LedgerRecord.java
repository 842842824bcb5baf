// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.AnnexEvent;
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
import taizhang.api.record.RecordEvent.Annexed;
import taizhang.api.record.RecordEvent.ChangeApproved;
import taizhang.api.record.RecordEvent.ChangeProposed;
import taizhang.api.record.RecordEvent.Corrected;
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
import taizhang.command.gate.By;
import taizhang.command.gate.Decides;

/**
 * A record of any kind: the list of all that may happen to it. What decides is written beside it, once for secretaries
 * ({@link Writing}), supervisors ({@link Supervision}) and those who took part ({@link TakingPart}).
 */
@Aggregate(type = "Record", commandTargetResolver = "commandTarget")
final class LedgerRecord {

    /** Why the headcounts were corrected. */
    private static final String ROLL_CALLED = "按花名册点名";

    @AggregateIdentifier
    private @Nullable String id;

    private final Life life = new Life();

    LedgerRecord() {}

    @Decides
    void handle(Draft command, Admission admission, @By Actor actor) {
        apply(new Writing(life, admission, actor).drafted(command));
    }

    @Decides
    void handle(Schedule command, Admission admission, @By Actor actor) {
        apply(new Writing(life, admission, actor).scheduled(command));
    }

    @Decides
    void handle(Enter command, Admission admission, @By Actor actor) {
        enact(new Writing(life, admission, actor).entered(command), admission);
    }

    @Decides
    void handle(Postpone command, Admission admission, @By Actor actor) {
        enact(new Writing(life, admission, actor).postponed(command), admission);
    }

    @Decides
    void handle(Cancel command, Admission admission, @By Actor actor) {
        apply(new Writing(life, admission, actor).cancelled(command));
    }

    @Decides
    void handle(Correct command, Admission admission, @By Actor actor) {
        enact(new Writing(life, admission, actor).corrected(command), admission);
    }

    @Decides
    void handle(Continue command, Admission admission, @By Actor actor) {
        enact(new Writing(life, admission, actor).continued(command), admission);
    }

    @Decides
    void handle(VoidRecord command, Admission admission, @By Actor actor) {
        enact(new Writing(life, admission, actor).voided(command), admission);
    }

    @Decides
    void handle(Restore command, Admission admission, @By Actor actor) {
        enact(new Writing(life, admission, actor).restored(command), admission);
    }

    @Decides
    void handle(NoteRecord command) {
        apply(new Supervision(life).noted(command));
    }

    @Decides
    void handle(ApproveRecord command, Annexes annexes, @By Actor actor) {
        Supervision supervision = new Supervision(life);
        supervision.requireDecidable(command);
        boolean waited = !life.waiting().isEmpty();
        // Whoever approves the record approves what waits in it; one change may make another moot.
        while (!life.waiting().isEmpty()) {
            approve(life.waiting().first(), command.opinion(), annexes, actor);
        }
        if (!waited || life.isAt(Stage.RECORDED)) {
            apply(supervision.approved(command, actor));
        }
    }

    @Decides
    void handle(ApproveBackdate command, Admission admission, @By Actor actor) {
        apply(new Supervision(life).backdateApproved(command, admission.daysInTime(), actor));
    }

    @Decides
    void handle(RefuseBackdate command, Admission admission) {
        apply(new Supervision(life).backdateRefused(command, admission.daysInTime()));
    }

    @Decides
    void handle(ApproveChange command, Annexes annexes, @By Actor actor) {
        approve(new Supervision(life).change(command), command.opinion(), annexes, actor);
    }

    @Decides
    void handle(RefuseChange command) {
        apply(new Supervision(life).changeRefused(command));
    }

    @Decides
    void handle(ReturnRecord command) {
        apply(new Supervision(life).returned(command));
    }

    @Decides
    void handle(OrderRedo command) {
        apply(new Supervision(life).redoOrdered(command));
    }

    @Decides
    void handle(AcceptRedo command, Admission admission) {
        apply(new Supervision(life).redoAccepted(command, admission.again()));
    }

    @Decides
    void handle(ConfirmParticipation command, Admission admission, @By Actor actor) {
        enact(new TakingPart(life, admission, actor).confirmed(command), admission);
    }

    @Decides
    void handle(RecordMakeUp command, Admission admission, @By Actor actor) {
        enact(new TakingPart(life, admission, actor).madeUp(command), admission);
    }

    @Decides
    void handle(DeclineParticipation command, Admission admission, @By Actor actor) {
        enact(new TakingPart(life, admission, actor).declined(command), admission);
    }

    @EventSourcingHandler
    void on(
            RecordEvent event,
            @MetaDataValue(Actor.LOGIN) @Nullable String login,
            @SequenceNumber long sequence,
            @Timestamp Instant at) {
        id = event.record().value();
        life.after(event, sequence + 1, at, login);
    }

    /** What is dated in a closed year waits for a supervisor; all else is recorded at once. */
    private void enact(RecordEvent change, Admission admission) {
        if (admission.closedYears(change).isEmpty()) {
            apply(change);
            return;
        }
        if (!life.isAt(Stage.AWAITING)) {
            life.waiting().requireFree(change);
        }
        apply(new ChangeProposed(change.record(), change));
    }

    private void approve(Waiting.Change change, @Nullable String opinion, Annexes annexes, Actor actor) {
        change.requireAnother(actor.login());
        RecordEvent effect = change.over(life.requireKnown());
        if (effect instanceof Annexed annexed) {
            annexes.keep(annexed);
            if (annexed.recounts()) {
                apply(new Corrected(annexed.record(), annexed.was(), annexed.details(), ROLL_CALLED));
            }
        } else {
            apply(effect);
        }
        apply(new ChangeApproved(effect.record(), change.number(), effect, change.author(), opinion));
    }

    /** Lets wait what is said beside it, in the unit of work of that command. */
    void propose(AnnexEvent said) {
        Details known = life.requireHeld();
        propose(new Annexed(said.record(), known, known, said));
    }

    /** Says the headcounts of a roll, or lets them wait with it, in the unit of work of that command. */
    void recount(AnnexEvent said, Attendance counted, boolean known, boolean waits, Admission admission, Actor actor) {
        Details was = life.requireHeld();
        Details now = admission.counted(was, counted, actor);
        if (known && now.equals(was)) {
            throw Refused.because(Problem.RECORD_UNCHANGED);
        }
        if (waits) {
            propose(new Annexed(said.record(), was, now, said));
        } else if (!now.equals(was)) {
            apply(new Corrected(said.record(), was, now, ROLL_CALLED));
        }
    }

    private void propose(Annexed said) {
        life.waiting().requireFree(said);
        apply(new ChangeProposed(said.record(), said));
    }
}
