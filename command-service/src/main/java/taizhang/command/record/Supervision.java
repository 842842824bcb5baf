// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Approved;
import taizhang.api.record.RecordEvent.BackdateApproved;
import taizhang.api.record.RecordEvent.BackdateRefused;
import taizhang.api.record.RecordEvent.ChangeRefused;
import taizhang.api.record.RecordEvent.Noted;
import taizhang.api.record.RecordEvent.RedoAccepted;
import taizhang.api.record.RecordEvent.RedoOrdered;
import taizhang.api.record.RecordEvent.Returned;
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

/** What a supervisor makes of a record: of what it says, of how late it came, and of the changes that wait in it. */
record Supervision(Life life) {

    RecordEvent noted(NoteRecord command) {
        return new Noted(command.record(), requireReviewable(command), command.opinion());
    }

    RecordEvent approved(ApproveRecord command, Actor actor) {
        Details known = life.requireHeld();
        life.review().requireAnother(actor.login());
        return new Approved(command.record(), known, command.opinion());
    }

    RecordEvent returned(ReturnRecord command) {
        return new Returned(command.record(), requireReviewable(command), command.remarks());
    }

    RecordEvent backdateApproved(ApproveBackdate command, int daysInTime, Actor actor) {
        Details known = requireReviewable(command);
        life.filing().requireLate(known, daysInTime, true);
        life.review().requireAuthorNot(actor.login());
        return new BackdateApproved(command.record(), known, command.opinion());
    }

    RecordEvent backdateRefused(RefuseBackdate command, int daysInTime) {
        Details known = requireReviewable(command);
        life.filing().requireLate(known, daysInTime, false);
        return new BackdateRefused(command.record(), known, command.reason());
    }

    Waiting.Change change(ApproveChange command) {
        requireDecidable(command);
        return life.waiting().require(command.change());
    }

    RecordEvent changeRefused(RefuseChange command) {
        requireDecidable(command);
        Waiting.Change change = life.waiting().require(command.change());
        return new ChangeRefused(command.record(), change.number(), change.event(), command.reason());
    }

    RecordEvent redoOrdered(OrderRedo command) {
        Details known = requireReviewable(command);
        life.review().requireRedo(Redo.NONE);
        return new RedoOrdered(command.record(), known, command.reason());
    }

    RecordEvent redoAccepted(AcceptRedo command, HeldAgain again) {
        Details known = requireReviewable(command);
        life.review().requireRedo(Redo.ORDERED);
        again.requireHeld(command.redo(), command.record());
        return new RedoAccepted(command.record(), known, command.redo());
    }

    /** Whatever waits in it may be decided, wherever the record stands. */
    void requireDecidable(ReviewCommand command) {
        life.requireNoDraft();
        life.requireVersion(command.expectedVersion());
    }

    private Details requireReviewable(ReviewCommand command) {
        Details known = life.requireHeld();
        life.requireVersion(command.expectedVersion());
        return known;
    }
}
