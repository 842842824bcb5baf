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
import taizhang.command.gate.Actor;
import taizhang.command.gate.By;
import taizhang.command.gate.Decides;
import taizhang.command.record.Records;

/** The evidence of one record, kept by whoever keeps the record and for as long as it stands. */
@Aggregate(type = "Evidence", commandTargetResolver = "commandTarget")
final class Evidence {

    static final int MOST_FILES = 50;

    @AggregateIdentifier
    private @Nullable String id;

    private final Attached attached = new Attached();

    Evidence() {}

    @Decides
    void handle(AttachFile command, Records records, @By Actor actor) {
        records.requireOwn(command.record(), actor).requireNotGone();
        if (attached.file(command.file().hash()) != null) {
            throw Refused.field("file", Problem.FILE_ALREADY_THERE);
        }
        if (attached.files().size() >= MOST_FILES) {
            throw Refused.field("file", Problem.LIST_TOO_LONG, MOST_FILES);
        }
        apply(new EvidenceAttached(command.record(), command.file()));
    }

    @Decides
    void handle(RemoveFile command, Records records, @By Actor actor) {
        records.requireOwn(command.record(), actor).requireNotGone();
        EvidenceFile file = attached.file(command.file());
        if (file == null) {
            throw Refused.field("hash", Problem.FILE_UNKNOWN);
        }
        apply(new EvidenceRemoved(command.record(), file, command.reason()));
    }

    @Decides
    void handle(WaiveEvidence command, Records records, @By Actor actor) {
        records.requireOwn(command.record(), actor).requireNotGone();
        if (!attached.files().isEmpty() || command.reason().equals(attached.waiver())) {
            throw Refused.because(Problem.RECORD_UNCHANGED);
        }
        apply(new EvidenceWaived(command.record(), command.reason()));
    }

    @EventSourcingHandler
    void on(EvidenceEvent event) {
        id = EvidenceCommand.target(event.record());
        attached.on(event);
    }
}
