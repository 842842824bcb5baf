// SPDX-License-Identifier: Apache-2.0
package taizhang.command.evidence;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.evidence.EvidenceCommand;
import taizhang.api.evidence.EvidenceCommand.AttachFile;
import taizhang.api.evidence.EvidenceCommand.RemoveFile;
import taizhang.api.evidence.EvidenceCommand.WaiveEvidence;
import taizhang.api.evidence.EvidenceEvent;
import taizhang.api.evidence.EvidenceEvent.EvidenceAttached;
import taizhang.api.evidence.EvidenceEvent.EvidenceRemoved;
import taizhang.api.evidence.EvidenceEvent.EvidenceWaived;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.record.AnnexEvent;
import taizhang.api.record.Details;
import taizhang.command.gate.Actor;
import taizhang.command.gate.By;
import taizhang.command.gate.Decides;
import taizhang.command.record.Annex;
import taizhang.command.record.Annexes;
import taizhang.command.record.Records;
import taizhang.command.record.Standing;

/** The evidence of one record, kept by whoever keeps the record and for as long as it stands. */
@Aggregate(type = "Evidence", commandTargetResolver = "commandTarget")
final class Evidence {

    @AggregateIdentifier
    private @Nullable String id;

    private final Attached attached = new Attached();

    Evidence() {}

    @Decides
    void handle(AttachFile command, Records records, Annexes annexes, @By Actor actor) {
        say(new EvidenceAttached(command.record(), command.file()), standing(command, records, actor), annexes);
    }

    @Decides
    void handle(RemoveFile command, Records records, Annexes annexes, @By Actor actor) {
        Standing standing = standing(command, records, actor);
        EvidenceFile file = attached.file(command.file());
        if (file == null) {
            throw Refused.field("hash", Problem.FILE_UNKNOWN);
        }
        say(new EvidenceRemoved(command.record(), file, command.reason()), standing, annexes);
    }

    @Decides
    void handle(WaiveEvidence command, Records records, Annexes annexes, @By Actor actor) {
        say(new EvidenceWaived(command.record(), command.reason()), standing(command, records, actor), annexes);
    }

    private static Standing standing(EvidenceCommand command, Records records, Actor actor) {
        return records.requireOwn(command.record(), actor).requireNotGone();
    }

    private void say(EvidenceEvent said, Standing standing, Annexes annexes) {
        attached.require(said);
        if (annexes.admit(standing, said)) {
            apply(said);
        }
    }

    static Annex<Evidence> annex() {
        return new Annex<>(Evidence.class, EvidenceEvent.class, EvidenceCommand::target, Evidence::new, Evidence::keep);
    }

    /** What waited in a closed year takes effect. */
    private void keep(AnnexEvent approved, Details now) {
        EvidenceEvent said = (EvidenceEvent) approved;
        attached.require(said);
        apply(said);
    }

    @EventSourcingHandler
    void on(EvidenceEvent event) {
        id = EvidenceCommand.target(event.record());
        attached.on(event);
    }
}
