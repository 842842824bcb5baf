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
                new Definition(ATTACH, ATTACHING, this::attach),
                new Definition(REMOVE, REMOVING, this::remove),
                new Definition(WAIVE, WAIVING, this::waive));
    }

    private Command attach(Submission submission, RecordId record) {
        ObjectNode body = read(ATTACHING, submission);
        EvidenceFile file = uploaded.find(
                        hash(body),
                        body.get("name").stringValue(),
                        submission.actor().login())
                .orElseThrow(() -> Refused.field("hash", Problem.FILE_UNKNOWN));
        return new AttachFile(record, file);
    }

    private Command remove(Submission submission, RecordId record) {
        ObjectNode body = read(REMOVING, submission);
        return new RemoveFile(record, hash(body), body.get("reason").stringValue());
    }

    private Command waive(Submission submission, RecordId record) {
        return new WaiveEvidence(record, read(WAIVING, submission).get("reason").stringValue());
    }

    private ObjectNode read(Shape shape, Submission submission) {
        return decoder.read(shape, submission.body(), submission.notation());
    }

    private static FileHash hash(ObjectNode body) {
        return new FileHash(body.get("hash").stringValue());
    }

    private interface Reader {
        Command read(Submission submission, RecordId record);
    }

    private record Definition(String name, Shape body, Reader reader) implements CommandDefinition {

        @Override
        public Set<Role> roles() {
            return Set.of(Role.SECRETARY);
        }

        @Override
        public boolean creates() {
            return false;
        }

        @Override
        public String target(String id) {
            return EvidenceCommand.target(new RecordId(id));
        }

        @Override
        public String location(String id) {
            return "/records/" + id;
        }

        @Override
        public Command read(Submission submission, String id) {
            return reader.read(submission, new RecordId(id));
        }
    }
}
