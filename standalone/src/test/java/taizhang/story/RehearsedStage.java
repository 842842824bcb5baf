// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.command.gate.Actor;
import taizhang.command.gate.Outcome;
import tools.jackson.databind.JsonNode;

/** Notes what it is asked to do, at which instant and by whom, and refuses what it was told to refuse. */
final class RehearsedStage implements Stage {

    record Performed(Instant at, String by, String command, JsonNode body) {
        String inShort() {
            return "%s %s".formatted(by, command);
        }
    }

    private final Clock clock;
    private final Map<String, Refused> refusals = new HashMap<>();
    final List<Performed> performed = new ArrayList<>();

    RehearsedStage(Clock clock) {
        this.clock = clock;
    }

    void refuse(String command, Refused refusal) {
        refusals.put(command, refusal);
    }

    void refuse(String command, Problem problem) {
        refuse(command, Refused.because(problem));
    }

    @Override
    public Outcome perform(String command, JsonNode body, Actor actor, String idempotencyKey) {
        if (refusals.containsKey(command)) {
            throw refusals.get(command);
        }
        performed.add(new Performed(clock.instant(), actor.login(), command, body));
        String id = body.path(command.endsWith("Account") ? "login" : "id").asString(idempotencyKey);
        return new Outcome(id, 1, performed.size());
    }
}
