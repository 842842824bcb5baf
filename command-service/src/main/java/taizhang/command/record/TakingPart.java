// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import taizhang.api.bureau.BureauId;
import taizhang.api.record.Details;
import taizhang.api.record.ParticipationCommand.ConfirmParticipation;
import taizhang.api.record.ParticipationCommand.DeclineParticipation;
import taizhang.api.record.ParticipationCommand.RecordMakeUp;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.HeadcountConfirmed;
import taizhang.api.record.RecordEvent.MadeUp;
import taizhang.api.record.RecordEvent.ParticipationDeclined;
import taizhang.command.gate.Actor;

/** What a bureau that took part says of its own people, or that it had no part. */
record TakingPart(Life life, Admission admission, Actor actor) {

    RecordEvent confirmed(ConfirmParticipation command) {
        Details known = life.requireHeld();
        admission.joint().requirePart(known, command.bureau(), actor);
        life.heads().requireNews(command);
        return new HeadcountConfirmed(command.record(), known, command.bureau(), command.attendance());
    }

    RecordEvent madeUp(RecordMakeUp command) {
        Details known = life.requireHeld();
        BureauId bureau = command.bureau();
        admission.joint().requireHeads(known, bureau, actor);
        admission
                .makeUp()
                .require(
                        command,
                        known,
                        life.heads().of(bureau, known),
                        life.heads().madeUpBy(bureau));
        return new MadeUp(command.record(), known, bureau, command.on(), command.persons());
    }

    RecordEvent declined(DeclineParticipation command) {
        Details was = life.requireHeld();
        admission.joint().requireLeaving(was, command.bureau(), actor);
        Details now = admission.joint().without(was, command.bureau());
        return new ParticipationDeclined(command.record(), was, now, command.bureau(), command.reason());
    }
}
