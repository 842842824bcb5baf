// SPDX-License-Identifier: Apache-2.0
package taizhang.command.complaint;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import taizhang.api.Command;
import taizhang.api.account.Role;
import taizhang.api.complaint.ComplaintCommand;
import taizhang.api.complaint.ComplaintCommand.AnswerComplaint;
import taizhang.api.complaint.ComplaintCommand.RaiseComplaint;
import taizhang.api.complaint.ComplaintId;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;
import taizhang.command.gate.PlainCommand;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.node.ObjectNode;

/** RaiseComplaint and AnswerComplaint. */
@Component
public final class ComplaintCommands implements CommandFamily {

    public static final String RAISE = "RaiseComplaint";
    public static final String ANSWER = "AnswerComplaint";

    public static final Shape RAISING = Shape.of(
            Field.optional("id", new Type.Reference(Type.To.RECORD)).carried(),
            Field.required("text", new Type.Paragraph(2_000)),
            Field.optional("page", new Type.Line(300)));
    public static final Shape ANSWERING = Shape.of(
            Field.required("id", new Type.Reference(Type.To.RECORD)).carried(),
            Field.required("answer", new Type.Paragraph(2_000)));

    private final Decoder decoder;

    ComplaintCommands(Decoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public List<CommandDefinition> definitions() {
        return List.of(
                plain(RAISE, EnumSet.allOf(Role.class), RAISING, this::raise).creating(),
                plain(ANSWER, Set.of(Role.SUPERVISOR), ANSWERING, this::answer));
    }

    private static PlainCommand plain(String name, Set<Role> roles, Shape body, PlainCommand.Reading reading) {
        return new PlainCommand(
                name, roles, body, id -> ComplaintCommand.target(new ComplaintId(id)), _ -> "/complaints", reading);
    }

    private Command raise(Submission submission, String id) {
        ObjectNode body = decoder.read(RAISING, submission.body(), submission.notation());
        return new RaiseComplaint(
                new ComplaintId(id),
                body.get("text").stringValue(),
                body.hasNonNull("page") ? body.get("page").stringValue() : null);
    }

    private Command answer(Submission submission, String id) {
        ObjectNode body = decoder.read(ANSWERING, submission.body(), submission.notation());
        return new AnswerComplaint(new ComplaintId(id), body.get("answer").stringValue());
    }
}
