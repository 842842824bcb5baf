// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Command;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.account.Role;
import taizhang.api.record.RecordId;
import taizhang.api.record.Remark;
import taizhang.api.record.ReviewCommand.AcceptRedo;
import taizhang.api.record.ReviewCommand.ApproveBackdate;
import taizhang.api.record.ReviewCommand.ApproveChange;
import taizhang.api.record.ReviewCommand.ApproveRecord;
import taizhang.api.record.ReviewCommand.NoteRecord;
import taizhang.api.record.ReviewCommand.OrderRedo;
import taizhang.api.record.ReviewCommand.RefuseBackdate;
import taizhang.api.record.ReviewCommand.RefuseChange;
import taizhang.api.record.ReviewCommand.ReturnRecord;
import taizhang.command.gate.CommandDefinition;
import taizhang.command.gate.CommandFamily;
import taizhang.command.gate.PlainCommand;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands of supervisors, the same for records of all kinds. */
@Component
final class ReviewCommands implements CommandFamily {

    private final Decoder decoder;
    private final Records records;
    private final Ledgers ledgers;

    ReviewCommands(Decoder decoder, Records records, Ledgers ledgers) {
        this.decoder = decoder;
        this.records = records;
        this.ledgers = ledgers;
    }

    @Override
    public List<CommandDefinition> definitions() {
        return Stream.of(ReviewVerb.values()).map(this::plain).toList();
    }

    private CommandDefinition plain(ReviewVerb verb) {
        return new PlainCommand(
                        verb.command(),
                        Set.of(Role.SUPERVISOR),
                        verb.body(),
                        UnaryOperator.identity(),
                        id -> "/records/" + id,
                        (submission, id) -> read(verb, submission, id))
                .editing();
    }

    private Command read(ReviewVerb verb, Submission submission, String id) {
        RecordId record = new RecordId(id);
        ObjectNode body = decoder.read(verb.body(), submission.body(), submission.notation());
        long version = body.get("expectedVersion").longValue();
        return switch (verb) {
            case NOTE -> new NoteRecord(record, version, text(body, "opinion"));
            case APPROVE -> new ApproveRecord(record, version, text(body, "opinion"));
            case RETURN -> new ReturnRecord(record, version, remarks(record, body.get("remarks")));
            case ORDER_REDO -> new OrderRedo(record, version, body.get("reason").stringValue());
            case ACCEPT_REDO ->
                new AcceptRedo(record, version, new RecordId(body.get("redo").stringValue()));
            case APPROVE_BACKDATE -> new ApproveBackdate(record, version, text(body, "opinion"));
            case REFUSE_BACKDATE ->
                new RefuseBackdate(record, version, body.get("reason").stringValue());
            case APPROVE_CHANGE -> new ApproveChange(record, version, change(body), text(body, "opinion"));
            case REFUSE_CHANGE ->
                new RefuseChange(
                        record, version, change(body), body.get("reason").stringValue());
        };
    }

    /** A remark about a field that the record does not have would never be seen at it. */
    private List<Remark> remarks(RecordId record, JsonNode given) {
        Ledger ledger = ledgers.of(records.requireReviewable(record).details().recordKind());
        List<Remark> remarks = new ArrayList<>();
        for (JsonNode one : given) {
            String field = text(one, "field");
            if (field != null && ledger.shape().field(field).isEmpty()) {
                throw Refused.field(Path.in(Path.at("remarks", remarks.size()), "field"), Problem.CHOICE_UNKNOWN);
            }
            remarks.add(new Remark(field, one.get("reason").stringValue()));
        }
        if (remarks.isEmpty()) {
            throw Refused.field("remarks", Problem.FIELD_REQUIRED);
        }
        return remarks;
    }

    private static @Nullable Long change(JsonNode body) {
        return body.hasNonNull("change") ? body.get("change").longValue() : null;
    }

    private static @Nullable String text(JsonNode body, String field) {
        return body.hasNonNull(field) ? body.get(field).stringValue() : null;
    }
}
