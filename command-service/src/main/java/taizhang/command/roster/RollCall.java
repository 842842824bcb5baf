// SPDX-License-Identifier: Apache-2.0
package taizhang.command.roster;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import taizhang.api.record.RecordId;
import taizhang.api.roster.Presence;
import taizhang.api.roster.RollCommand;
import taizhang.api.roster.RollEvent.RollCalled;
import taizhang.command.gate.Actor;
import taizhang.command.gate.CommandGate;
import taizhang.command.gate.Outcome;
import taizhang.command.history.History;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Calls a roll as a form says it, and knows the last one. */
@Component
final class RollCall {

    private final CommandGate gate;
    private final History history;

    RollCall(CommandGate gate, History history) {
        this.gate = gate;
        this.history = history;
    }

    record Missed(String person, Presence presence, String reason) {}

    Optional<RollCalled> last(RecordId record) {
        return history.of(RollCommand.target(record)).stream()
                .filter(RollCalled.class::isInstance)
                .map(RollCalled.class::cast)
                .reduce((_, later) -> later);
    }

    /** Calls it, and the record's own headcounts say the same from then on. */
    Outcome call(RecordId record, List<Missed> missed, Actor actor, String key) {
        return gate.execute(RosterCommands.CALL, body(record, missed), actor, key);
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
