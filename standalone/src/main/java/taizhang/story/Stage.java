// SPDX-License-Identifier: Apache-2.0
package taizhang.story;

import taizhang.command.gate.Actor;
import taizhang.command.gate.Outcome;
import tools.jackson.databind.JsonNode;

/** Where a story is played: the entry that the command API uses too, so that a story can do nothing a person could not. */
@FunctionalInterface
interface Stage {

    /** @throws taizhang.api.Refused no event was written */
    Outcome perform(String command, JsonNode body, Actor actor, String idempotencyKey);
}
