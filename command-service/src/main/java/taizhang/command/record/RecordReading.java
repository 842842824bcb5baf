// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.Details;
import taizhang.api.record.RecordCommand;
import taizhang.api.record.RecordCommand.Cancel;
import taizhang.api.record.RecordCommand.Continue;
import taizhang.api.record.RecordCommand.Correct;
import taizhang.api.record.RecordCommand.Draft;
import taizhang.api.record.RecordCommand.Enter;
import taizhang.api.record.RecordCommand.Postpone;
import taizhang.api.record.RecordCommand.Restore;
import taizhang.api.record.RecordCommand.Schedule;
import taizhang.api.record.RecordCommand.VoidRecord;
import taizhang.api.record.RecordId;
import taizhang.command.gate.Actor;
import taizhang.command.gate.Submission;
import taizhang.command.shape.Decoded;
import taizhang.command.shape.Decoder;
import taizhang.command.shape.Notation;
import taizhang.command.shape.Shape;
import taizhang.web.clock.LedgerClock;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bodies of all record commands. */
@Component
final class RecordReading {

    private final Decoder decoder;
    private final Records records;
    private final LedgerClock clock;

    RecordReading(Decoder decoder, Records records, LedgerClock clock) {
        this.decoder = decoder;
        this.records = records;
        this.clock = clock;
    }

    RecordCommand read(Ledger ledger, Verb verb, Submission submission, String id) {
        RecordId record = new RecordId(id);
        return switch (verb) {
            case DRAFT ->
                new Draft(record, decode(ledger, verb, submission, null).value());
            case SCHEDULE ->
                new Schedule(record, decode(ledger, verb, submission, null).value());
            case ENTER -> {
                Standing ahead = ahead(ledger, record, submission.actor());
                Decoded<? extends Details> body = decode(ledger, verb, submission, ahead == null ? null : ahead.body());
                String redoOf = body.optionalText("redoOf");
                long laidOver = ahead == null ? 0 : ahead.version();
                yield new Enter(
                        record,
                        body.optionalNumber("expectedVersion").orElse(laidOver),
                        body.value(),
                        body.optionalText("lateReason"),
                        redoOf == null ? null : new RecordId(redoOf),
                        body.optionalText("source"));
            }
            case POSTPONE -> {
                Decoded<? extends Details> body = over(ledger, verb, submission, record);
                yield new Postpone(record, body.number("expectedVersion"), body.value(), body.text("reason"));
            }
            case CORRECT -> {
                Decoded<? extends Details> body = over(ledger, verb, submission, record);
                yield new Correct(record, body.number("expectedVersion"), body.value(), body.text("reason"));
            }
            case CANCEL -> bare(ledger, verb, submission, record, Cancel::new);
            case VOID -> bare(ledger, verb, submission, record, VoidRecord::new);
            case RESTORE -> bare(ledger, verb, submission, record, Restore::new);
        };
    }

    /** A row more at the end of a list; what is wrong with it is said by its own fields. */
    Continue read(Ledger ledger, Ledger.Continuation continuation, Submission submission, String id) {
        RecordId record = new RecordId(id);
        Standing standing = require(ledger, record, submission.actor());
        ObjectNode row = decoder.read(ledger.bodyOf(continuation), submission.body(), submission.notation());
        row.remove("id");
        ObjectNode longerList = JsonNodeFactory.instance.objectNode();
        ArrayNode rows = longerList.putArray(continuation.list());
        standing.body().path(continuation.list()).forEach(rows::add);
        LastRow last = new LastRow(continuation.list(), rows.size());
        rows.add(row);
        Details longer = last.saidOf(() -> decoder.decode(
                        ledger.shape(),
                        Shape.of(),
                        longerList,
                        Notation.JSON,
                        standing.body(),
                        details -> ledger.completion().complete(details, clock.today()),
                        ledger.details())
                .value());
        return new Continue(record, standing.version(), longer, continuation.list());
    }

    private interface Bare {
        RecordCommand of(RecordId record, long expectedVersion, String reason);
    }

    private RecordCommand bare(Ledger ledger, Verb verb, Submission submission, RecordId record, Bare command) {
        require(ledger, record, submission.actor());
        ObjectNode body = decoder.read(verb.envelope(), submission.body(), submission.notation());
        return command.of(
                record,
                body.get("expectedVersion").longValue(),
                body.get("reason").stringValue());
    }

    private Decoded<? extends Details> over(Ledger ledger, Verb verb, Submission submission, RecordId record) {
        return decode(
                ledger,
                verb,
                submission,
                require(ledger, record, submission.actor()).body());
    }

    private Decoded<? extends Details> decode(
            Ledger ledger, Verb verb, Submission submission, @Nullable ObjectNode base) {
        LocalDate today = clock.today();
        return decoder.decode(
                verb.shapeOf(ledger),
                verb.envelope(),
                submission.body(),
                submission.notation(),
                base,
                details -> {
                    if (verb == Verb.ENTER && ledger.hasDrafts() && !details.hasNonNull(ledger.dateField())) {
                        details.put(ledger.dateField(), today.toString());
                    }
                    ledger.completion().complete(details, today);
                },
                ledger.details());
    }

    /** Entering a draft or schedule lays the body over it; anything else at that id is for the record itself to refuse. */
    private @Nullable Standing ahead(Ledger ledger, RecordId id, Actor actor) {
        return records.find(id)
                .filter(standing -> standing.stage().isAhead()
                        && standing.details().recordKind() == ledger.kind()
                        && records.sees(standing, actor))
                .orElse(null);
    }

    private Standing require(Ledger ledger, RecordId id, Actor actor) {
        Standing standing = records.require(id, actor);
        if (standing.details().recordKind() != ledger.kind()) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return standing;
    }
}
