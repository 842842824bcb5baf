// SPDX-License-Identifier: Apache-2.0
package taizhang.command.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import taizhang.api.Event;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent.Corrected;
import taizhang.api.record.RecordId;
import taizhang.codec.LedgerJson;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.gate.Submission;
import taizhang.command.history.History;
import taizhang.command.imports.Journal.Intent;
import taizhang.command.record.Ledger;
import taizhang.command.record.Ledgers;
import taizhang.command.record.Records;
import taizhang.command.record.Standing;
import taizhang.command.record.Verb;
import taizhang.command.shape.Field;
import taizhang.command.shape.Notation;
import taizhang.command.shape.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes back what an import did, by events of their own: what it entered becomes void, what it corrected says again what it said
 * before. What somebody has changed since is left as it is and named.
 */
@Component
final class Undo {

    private static final int MOST_KEPT = 1_000;

    private final Journal journal;
    private final Ledgers ledgers;
    private final Records records;
    private final History history;
    private final CommandGate gate;

    Undo(Journal journal, Ledgers ledgers, Records records, History history, CommandGate gate) {
        this.journal = journal;
        this.ledgers = ledgers;
        this.records = records;
        this.history = history;
        this.gate = gate;
    }

    /** @return the records that were left alone, at most a thousand of them */
    List<String> all(Import of, Actor actor, String reason) {
        Ledger ledger = ledgers.of(of.kind());
        List<String> kept = new ArrayList<>();
        journal.each(
                of,
                intents -> intents.forEach(intent -> {
                    if (!undone(of, ledger, intent, actor, reason) && kept.size() < MOST_KEPT) {
                        kept.add(intent.record());
                    }
                }));
        return kept;
    }

    private boolean undone(Import of, Ledger ledger, Intent intent, Actor actor, String reason) {
        Optional<Standing> standing = records.find(new RecordId(intent.record()));
        if (standing.isEmpty() || standing.get().version() == intent.version()) {
            // It was about to be done and was not.
            return true;
        }
        try {
            Verb verb = intent.verb() == Verb.CORRECT ? Verb.CORRECT : Verb.VOID;
            ObjectNode body = verb == Verb.CORRECT ? before(ledger, intent) : JsonNodeFactory.instance.objectNode();
            body.put("id", intent.record());
            body.put("expectedVersion", intent.version() + 1);
            body.put("reason", reason);
            String key = "undo-" + of.id() + "-" + intent.row();
            gate.execute(new Submission(verb.commandOf(ledger), body, Notation.JSON, actor, key));
            return true;
        } catch (Refused refused) {
            if (refused.problem() == Problem.STORE_UNAVAILABLE || refused.problem() == Problem.STORE_FULL) {
                throw refused;
            }
            // Somebody has changed it since, and an older version is expected.
            return false;
        }
    }

    /** What the record said before this import corrected it. */
    private ObjectNode before(Ledger ledger, Intent intent) {
        List<Event> events = history.of(intent.record());
        Event event = events.get((int) intent.version());
        Details was = ((Corrected) event).was();
        ObjectNode said = LedgerJson.mapper().valueToTree(was);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (Field field : ledger.shape().fields()) {
            JsonNode value = said.get(field.name());
            body.set(field.name(), value == null ? JsonNodeFactory.instance.nullNode() : value);
            if (field.type() instanceof Type.Rows rows && value != null) {
                for (JsonNode row : value) {
                    ((ObjectNode) row)
                            .retain(rows.shape().fields().stream()
                                    .map(Field::name)
                                    .toList());
                }
            }
        }
        return body;
    }
}
