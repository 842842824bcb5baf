// SPDX-License-Identifier: Apache-2.0
package taizhang.command.evidence;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import taizhang.api.Command;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.evidence.EvidenceCommand;
import taizhang.api.evidence.EvidenceCommand.AttachFile;
import taizhang.api.evidence.EvidenceCommand.RemoveFile;
import taizhang.api.evidence.EvidenceCommand.WaiveEvidence;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.evidence.FileHash;
import taizhang.api.record.RecordId;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;
import taizhang.command.gate.PlainCommand;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import taizhang.web.upload.UploadedFiles;
import tools.jackson.databind.node.ObjectNode;

/** AttachFile, for what the same account has uploaded before; RemoveFile and WaiveEvidence. */
@Component
final class EvidenceCommands implements CommandFamily {

    static final String ATTACH = "AttachFile";
    static final String REMOVE = "RemoveFile";
    static final String WAIVE = "WaiveEvidence";

    private static final Field ID =
            Field.required("id", new Type.Reference(Type.To.RECORD)).carried();
    private static final Field HASH = Field.required("hash", new Type.Line(64)).carried();
    private static final Field REASON = Field.required("reason", new Type.Line(500));

    static final Shape ATTACHING = Shape.of(ID, HASH, Field.required("name", new Type.Line(500)));
    static final Shape REMOVING = Shape.of(ID, HASH, REASON);
    static final Shape WAIVING = Shape.of(ID, REASON);

    private final Decoder decoder;
    private final UploadedFiles uploaded;

    EvidenceCommands(Decoder decoder, UploadedFiles uploaded) {
        this.decoder = decoder;
        this.uploaded = uploaded;
    }

    @Override
    public List<CommandDefinition> definitions() {
        return List.of(
                plain(ATTACH, ATTACHING, this::attach),
                plain(REMOVE, REMOVING, this::remove),
                plain(WAIVE, WAIVING, this::waive));
    }

    private static PlainCommand plain(String name, Shape body, PlainCommand.Reading reading) {
        return new PlainCommand(
                        name,
                        Set.of(Role.SECRETARY),
                        body,
                        id -> EvidenceCommand.target(new RecordId(id)),
                        id -> "/records/" + id,
                        reading)
                .proposing();
    }

    private Command attach(Submission submission, String id) {
        ObjectNode body = read(ATTACHING, submission);
        EvidenceFile file = uploaded.find(
                        hash(body),
                        body.get("name").stringValue(),
                        submission.actor().login())
                .orElseThrow(() -> Refused.field("hash", Problem.FILE_UNKNOWN));
        return new AttachFile(new RecordId(id), file);
    }

    private Command remove(Submission submission, String id) {
        ObjectNode body = read(REMOVING, submission);
        return new RemoveFile(new RecordId(id), hash(body), body.get("reason").stringValue());
    }

    private Command waive(Submission submission, String id) {
        return new WaiveEvidence(
                new RecordId(id), read(WAIVING, submission).get("reason").stringValue());
    }

    private ObjectNode read(Shape shape, Submission submission) {
        return decoder.read(shape, submission.body(), submission.notation());
    }

    private static FileHash hash(ObjectNode body) {
        return new FileHash(body.get("hash").stringValue());
    }
}
