// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.process;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the program answered. */
public record Answer(int status, String body) {

    /** Where an accepted command stands. */
    public record Accepted(String id, long version, long position) {}

    public boolean isAccepted() {
        return status == 201;
    }

    public Accepted accepted() {
        return JsonMapper.shared().readValue(body, Accepted.class);
    }

    public JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }
}
