// SPDX-License-Identifier: Apache-2.0
package taizhang.command.roster;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.Attendance;
import taizhang.api.record.RecordId;
import taizhang.api.roster.Presence;
import taizhang.api.roster.RollCommand;
import taizhang.api.roster.RollEvent.RollCalled;
import taizhang.codec.LedgerJson;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.history.History;
import taizhang.command.record.Ledger;
import taizhang.command.record.Ledgers;
import taizhang.command.record.Records;
import taizhang.command.record.Standing;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Calls a roll and lets the record's own headcounts say the same. Both steps are repeatable under the same key, so a form
 * that is sent again after a failure in between completes what was begun.
 */
@Component
final class RollCall {

    private static final String ATTENDANCE = "attendance";

    private final CommandGate gate;
    private final Records records;
    private final Ledgers ledgers;
    private final History history;

    RollCall(CommandGate gate, Records records, Ledgers ledgers, History history) {
        this.gate = gate;
        this.records = records;
        this.ledgers = ledgers;
        this.history = history;
    }

    record Missed(String person, Presence presence, String reason) {}

    Optional<RollCalled> last(RecordId record) {
        return history.of(RollCommand.target(record)).stream()
                .filter(RollCalled.class::isInstance)
                .map(RollCalled.class::cast)
                .reduce((_, later) -> later);
    }

    /** @return the position of the last thing written */
    long call(RecordId record, List<Missed> missed, Actor actor, String key) {
        OptionalLong called = called(record, missed, actor, key);
        Attendance counted = last(record).orElseThrow().headcounts();
        Standing standing = records.requireOwn(record, actor);
        Ledger ledger = ledgers.of(standing.details().recordKind());
        ObjectNode counts = LedgerJson.mapper().valueToTree(counted);
        if (counts.equals(standing.body().get(ATTENDANCE))) {
            return called.orElseThrow(() -> Refused.because(Problem.RECORD_UNCHANGED));
        }
        ObjectNode correction = JsonNodeFactory.instance
                .objectNode()
                .put("id", record.value())
                .put("expectedVersion", standing.version())
                .put("reason", "按花名册点名");
        // What a roll says of each, the headcounts need not say of all together.
        correction.set(ATTENDANCE, counts.deepCopy().putNull("reasons"));
        return gate.execute(ledger.verbs().correct(), correction, actor, key + "-counts")
                .position();
    }

    /** Empty where the roll says that already: the counts may still have to follow, if the record did not take them then. */
    private OptionalLong called(RecordId record, List<Missed> missed, Actor actor, String key) {
        try {
            return OptionalLong.of(gate.execute(RosterCommands.CALL, body(record, missed), actor, key)
                    .position());
        } catch (Refused refused) {
            if (refused.problem() == Problem.RECORD_UNCHANGED) {
                return OptionalLong.empty();
            }
            throw refused;
        }
    }

    private static ObjectNode body(RecordId record, List<Missed> missed) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        missed.forEach(one -> rows.addObject()
                .put("person", one.person())
                .put("presence", one.presence().name())
                .put("reason", one.reason()));
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("id", record.value());
        body.set("missing", rows);
        return body;
    }
}
