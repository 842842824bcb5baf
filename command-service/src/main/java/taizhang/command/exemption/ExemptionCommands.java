// SPDX-License-Identifier: Apache-2.0
package taizhang.command.exemption;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Command;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.exemption.Exemption;
import taizhang.api.exemption.ExemptionCommand;
import taizhang.api.exemption.ExemptionCommand.ApproveExemption;
import taizhang.api.exemption.ExemptionCommand.RefuseExemption;
import taizhang.api.exemption.ExemptionCommand.RequestExemption;
import taizhang.api.exemption.ExemptionCommand.RevokeExemption;
import taizhang.api.exemption.ExemptionId;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;
import taizhang.command.gate.PlainCommand;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.node.ObjectNode;

/** RequestExemption, ApproveExemption, RefuseExemption and RevokeExemption. */
@Component
public final class ExemptionCommands implements CommandFamily {

    private static final Type WHY = new Type.Line(500);
    private static final Field ID =
            Field.required("id", new Type.Reference(Type.To.RECORD)).carried();

    public static final Shape REQUESTING = Shape.of(
            Field.optional("id", new Type.Reference(Type.To.RECORD)).carried(),
            Field.required("unit", new Type.Reference(Type.To.BUREAU)),
            Field.required("rule", new Type.Line(50)),
            Field.required("from", new Type.Day()),
            Field.required("to", new Type.Day()),
            Field.required("reason", WHY));
    public static final Shape APPROVING = Shape.of(ID, Field.optional("opinion", WHY));
    public static final Shape REASONED = Shape.of(ID, Field.required("reason", WHY));

    public static final String REQUEST = "RequestExemption";
    public static final String APPROVE = "ApproveExemption";
    public static final String REFUSE = "RefuseExemption";
    public static final String REVOKE = "RevokeExemption";

    private final Decoder decoder;

    ExemptionCommands(Decoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public List<CommandDefinition> definitions() {
        Set<Role> deciding = Set.of(Role.SUPERVISOR);
        return List.of(
                plain(REQUEST, Set.of(Role.SECRETARY, Role.SUPERVISOR), REQUESTING, this::request)
                        .creating(),
                plain(APPROVE, deciding, APPROVING, this::approve),
                plain(
                        REFUSE,
                        deciding,
                        REASONED,
                        (submission, id) -> new RefuseExemption(new ExemptionId(id), reason(submission))),
                plain(
                        REVOKE,
                        deciding,
                        REASONED,
                        (submission, id) -> new RevokeExemption(new ExemptionId(id), reason(submission))));
    }

    private static PlainCommand plain(String name, Set<Role> roles, Shape body, PlainCommand.Reading reading) {
        return new PlainCommand(
                name, roles, body, id -> ExemptionCommand.target(new ExemptionId(id)), _ -> "/exemptions", reading);
    }

    private Command request(Submission submission, String id) {
        ObjectNode body = read(REQUESTING, submission);
        return new RequestExemption(
                new ExemptionId(id),
                new Exemption(
                        new BureauId(body.get("unit").stringValue()),
                        body.get("rule").stringValue(),
                        LocalDate.parse(body.get("from").stringValue()),
                        LocalDate.parse(body.get("to").stringValue())),
                body.get("reason").stringValue());
    }

    private Command approve(Submission submission, String id) {
        return new ApproveExemption(new ExemptionId(id), text(read(APPROVING, submission), "opinion"));
    }

    private String reason(Submission submission) {
        return read(REASONED, submission).get("reason").stringValue();
    }

    private ObjectNode read(Shape shape, Submission submission) {
        return decoder.read(shape, submission.body(), submission.notation());
    }

    private static @Nullable String text(ObjectNode body, String field) {
        return body.hasNonNull(field) ? body.get(field).stringValue() : null;
    }
}
