// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.Details;
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
import taizhang.api.record.RecordEvent.Cancelled;
import taizhang.api.record.RecordEvent.Continued;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordEvent.Drafted;
import taizhang.api.record.RecordEvent.Postponed;
import taizhang.api.record.RecordEvent.Recorded;
import taizhang.api.record.RecordEvent.Restored;
import taizhang.api.record.RecordEvent.ScheduleVoided;
import taizhang.api.record.RecordEvent.Scheduled;
import taizhang.api.record.RecordEvent.Voided;
import taizhang.api.record.RecordKind;
import taizhang.command.gate.Actor;

/** What a secretary makes of a record of the own bureau. */
record Writing(Life life, Admission admission, Actor actor) {

    RecordEvent drafted(Draft command) {
        life.requireNew();
        InForce.require(command.details(), false);
        return new Drafted(command.record(), admission.admit(command.details(), null, actor));
    }

    RecordEvent scheduled(Schedule command) {
        life.requireNew();
        return new Scheduled(command.record(), admission.schedule(command.details(), null, actor));
    }

    RecordEvent entered(Enter command) {
        if (life.isAt(Stage.RECORDED) || life.isAt(Stage.AWAITING)) {
            throw taken(command.details());
        }
        life.requireNotGone();
        life.requireSameKind(command.details());
        InForce.require(command.details(), true);
        // After the admission, so that a stranger does not learn of the draft from a conflict.
        Details admitted = admission.admit(command.details(), life.details(), actor);
        life.requireVersion(command.expectedVersion());
        admission.again().requireOrdered(command.redoOf(), admitted);
        Details scheduled = life.isAt(Stage.SCHEDULED) ? life.details() : null;
        return new Recorded(
                command.record(), scheduled, admitted, command.lateReason(), command.redoOf(), command.source());
    }

    RecordEvent postponed(Postpone command) {
        Details was = life.requireScheduled(command.expectedVersion());
        life.requireSameKind(command.details());
        Details now = admission.schedule(command.details(), was, actor);
        requireChange(was, now);
        return new Postponed(command.record(), was, now, command.reason());
    }

    RecordEvent cancelled(Cancel command) {
        Details was = life.requireScheduled(command.expectedVersion());
        admission.requireOwn(was, actor);
        admission.requireNotBegun(was);
        return new Cancelled(command.record(), was, command.reason());
    }

    RecordEvent corrected(Correct command) {
        Details was = life.requireStanding(command.expectedVersion());
        if (life.isAt(Stage.SCHEDULED)) {
            throw Refused.because(Problem.RECORD_NOT_HELD);
        }
        life.requireSameKind(command.details());
        InForce.require(command.details(), !life.isAt(Stage.DRAFT));
        Details now = admission.admit(command.details(), was, actor);
        // What was refused may be proposed once more as it stands.
        if (!life.isAt(Stage.AWAITING) || !life.waiting().isEmpty()) {
            requireChange(was, now);
        }
        return life.isAt(Stage.AWAITING)
                ? new Recorded(command.record(), was, now, command.reason(), life.redoOf())
                : new Corrected(command.record(), was, now, command.reason());
    }

    RecordEvent continued(Continue command) {
        Details was = life.requireStanding(command.expectedVersion());
        if (!life.isAt(Stage.RECORDED)) {
            throw Refused.because(Problem.RECORD_NOT_HELD);
        }
        life.requireSameKind(command.details());
        Details now = admission.row(command).saidOf(() -> admission.admit(command.details(), was, actor));
        return new Continued(command.record(), was, now, command.list());
    }

    RecordEvent voided(VoidRecord command) {
        Details was = life.requireStanding(command.expectedVersion());
        admission.requireOwn(was, actor);
        return life.isAt(Stage.SCHEDULED) || life.isAt(Stage.AWAITING)
                ? new ScheduleVoided(command.record(), was, command.reason())
                : new Voided(command.record(), was, command.reason());
    }

    RecordEvent restored(Restore command) {
        Details was = life.requireKnown();
        admission.requireOwn(was, actor);
        life.requireVersion(command.expectedVersion());
        if (!life.isAt(Stage.CANCELLED) && !life.isAt(Stage.VOIDED)) {
            throw Refused.because(Problem.RECORD_STANDS);
        }
        return new Restored(
                command.record(),
                was,
                life.wasHeld(),
                command.reason(),
                life.review().returned() ? true : null);
    }

    private static void requireChange(Details was, Details now) {
        if (now.equals(was)) {
            throw Refused.because(Problem.RECORD_UNCHANGED);
        }
    }

    private static Refused taken(Details given) {
        return given.recordKind() == RecordKind.PUBLICITY_PLAN
                ? Refused.because(Problem.PLAN_ALREADY_ISSUED)
                : Refused.field("id", Problem.ID_TAKEN);
    }
}
