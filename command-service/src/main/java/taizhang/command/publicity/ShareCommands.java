// SPDX-License-Identifier: Apache-2.0
package taizhang.command.publicity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Command;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.bureau.BureauId;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.QuantityKind;
import taizhang.api.publicity.ShareCommand;
import taizhang.api.publicity.ShareCommand.ConfirmShare;
import taizhang.api.record.RecordId;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;
import taizhang.command.gate.PlainCommand;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** ConfirmShare. */
@Component
final class ShareCommands implements CommandFamily {

    static final String CONFIRM = "ConfirmShare";

    private static final Shape QUANTITY = Shape.of(
            Field.required("what", Type.choiceOf(QuantityKind.class)),
            Field.required("number", new Type.Whole(0, Quantity.MOST)),
            Field.required("unit", new Type.Choice("record.unit.", Quantity.UNITS)),
            Field.optional("atLeast", new Type.Tick()));

    static final Shape CONFIRMATION = Shape.of(
            Field.required("id", new Type.Reference(Type.To.RECORD)).carried(),
            Field.optional("bureau", new Type.Reference(Type.To.BUREAU)).carried(),
            Field.optional("quantities", new Type.Rows(QUANTITY, 1)));

    private final Decoder decoder;

    ShareCommands(Decoder decoder) {
        this.decoder = decoder;
    }

    @Override
    public List<CommandDefinition> definitions() {
        return List.of(new PlainCommand(
                        CONFIRM,
                        Set.of(Role.SECRETARY),
                        CONFIRMATION,
                        id -> ShareCommand.target(new RecordId(id)),
                        id -> "/records/" + id,
                        this::confirm)
                .proposing());
    }

    private Command confirm(Submission submission, String id) {
        ObjectNode body = decoder.read(CONFIRMATION, submission.body(), submission.notation());
        List<Quantity> quantities = new ArrayList<>();
        for (JsonNode row : body.path("quantities")) {
            quantities.add(new Quantity(
                    QuantityKind.valueOf(row.get("what").stringValue()),
                    row.get("number").longValue(),
                    row.get("unit").stringValue(),
                    row.path("atLeast").asBoolean(false)));
        }
        return new ConfirmShare(
                new RecordId(id), bureau(body, submission.actor().bureau()), quantities);
    }

    /** Where it is left out, whoever speaks does so for the own bureau. */
    private static BureauId bureau(ObjectNode body, @Nullable BureauId own) {
        if (body.hasNonNull("bureau")) {
            return new BureauId(body.get("bureau").stringValue());
        }
        if (own == null) {
            throw Refused.field("bureau", Problem.FIELD_REQUIRED);
        }
        return own;
    }
}
