// SPDX-License-Identifier: Apache-2.0
package taizhang.command.gate;

import taizhang.command.shape.Notation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A command as it was handed in.
 *
 * @param key the sender's own name for this submission; sent again under it, it is carried out once
 */
public record Submission(String name, ObjectNode body, Notation notation, Actor actor, String key) {

    static final String EXPECTED_VERSION = "expectedVersion";

    /** A form that was robbed of its version sends an empty text. */
    boolean saysVersion() {
        JsonNode version = body.get(EXPECTED_VERSION);
        return version != null
                && !version.isNull()
                && !(version.isString() && version.stringValue().isBlank());
    }

    /** The same with the version filled in that stands now. */
    Submission onVersion(long version) {
        ObjectNode copy = body.deepCopy();
        copy.put(EXPECTED_VERSION, version);
        return new Submission(name, copy, notation, actor, key);
    }

    /** The text at a field, or empty when there is none. */
    public String text(String field) {
        JsonNode value = body.get(field);
        return value != null && value.isString() ? value.stringValue() : "";
    }
}
