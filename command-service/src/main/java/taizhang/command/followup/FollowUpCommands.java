// SPDX-License-Identifier: Apache-2.0
package taizhang.command.followup;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import taizhang.api.Command;
import taizhang.api.account.Role;
import taizhang.api.followup.FollowUpCommand;
import taizhang.api.followup.FollowUpCommand.CloseFollowUp;
import taizhang.api.followup.FollowUpCommand.OpenFollowUp;
import taizhang.api.followup.FollowUpCommand.ReportProgress;
import taizhang.api.followup.FollowUpId;
import taizhang.api.record.RecordId;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;
import taizhang.command.gate.PlainCommand;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.node.ObjectNode;

/** OpenFollowUp, ReportProgress and CloseFollowUp. */
@Component
final class FollowUpCommands implements CommandFamily {

    static final String OPEN = "OpenFollowUp";
    static final String PROGRESS = "ReportProgress";
    static final String CLOSE = "CloseFollowUp";

    private static final Field ID =
            Field.required("id", new Type.Reference(Type.To.RECORD)).carried();

    static final Shape OPENING = Shape.of(
            Field.optional("id", new Type.Reference(Type.To.RECORD)).carried(),
            Field.required("record", new Type.Reference(Type.To.RECORD)).carried(),
            Field.required("what", new Type.Line(200)),
            Field.required("office", new Type.Line(100)),
            Field.required("dueOn", new Type.Day()));
    static final Shape REPORTING = Shape.of(ID, Field.required("progress", new Type.Paragraph(2_000)));
    static final Shape CLOSING = Shape.of(ID, Field.required("outcome", new Type.Paragraph(2_000)));

    private final Decoder decoder;

    FollowUpCommands(Decoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public List<CommandDefinition> definitions() {
        return List.of(
                plain(OPEN, OPENING, this::open).creating(),
                plain(PROGRESS, REPORTING, this::report),
                plain(CLOSE, CLOSING, this::close));
    }

    private static PlainCommand plain(String name, Shape body, PlainCommand.Reading reading) {
        return new PlainCommand(
                name,
                Set.of(Role.SECRETARY),
                body,
                id -> FollowUpCommand.target(new FollowUpId(id)),
                _ -> "/todo",
                reading);
    }

    private Command open(Submission submission, String id) {
        ObjectNode body = decoder.read(OPENING, submission.body(), submission.notation());
        return new OpenFollowUp(
                new FollowUpId(id),
                new RecordId(body.get("record").stringValue()),
                body.get("what").stringValue(),
                body.get("office").stringValue(),
                LocalDate.parse(body.get("dueOn").stringValue()));
    }

    private Command report(Submission submission, String id) {
        ObjectNode body = decoder.read(REPORTING, submission.body(), submission.notation());
        return new ReportProgress(new FollowUpId(id), body.get("progress").stringValue());
    }

    private Command close(Submission submission, String id) {
        ObjectNode body = decoder.read(CLOSING, submission.body(), submission.notation());
        return new CloseFollowUp(new FollowUpId(id), body.get("outcome").stringValue());
    }
}
