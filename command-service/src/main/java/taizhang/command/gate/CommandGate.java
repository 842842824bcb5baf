// SPDX-License-Identifier: Apache-2.0
package taizhang.command.gate;

import tools.jackson.databind.JsonNode;

/** Takes a command of the API by its name and flat body, whoever brings it: the JSON API, a form or a story. */
public final class CommandGate {

    /**
     * Carries out a command once: the same key of the same actor with the same body gives the first answer again.
     *
     * @param name such as {@code RecordSession}
     * @param body the flat body of the API
     * @throws taizhang.api.Refused no event was written and the key is free again
     */
    public Outcome execute(String name, JsonNode body, Actor actor, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }

    /** As {@link #execute}, but an edit without an expected version is made on whatever version is newest. */
    public Outcome executeOnNewest(String name, JsonNode body, Actor actor, String idempotencyKey) {
        throw new UnsupportedOperationException();
    }
}
