// SPDX-License-Identifier: Apache-2.0
package taizhang.command.shape;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A value and what else the body said. */
public record Decoded<T>(T value, ObjectNode envelope) {

    /** A text of the envelope that must be there. */
    public String text(String name) {
        return envelope.get(name).stringValue();
    }

    public @Nullable String optionalText(String name) {
        JsonNode value = envelope.get(name);
        return value == null || value.isNull() ? null : value.stringValue();
    }

    public OptionalLong optionalNumber(String name) {
        JsonNode value = envelope.get(name);
        return value == null || value.isNull() ? OptionalLong.empty() : OptionalLong.of(value.longValue());
    }

    public long number(String name) {
        return envelope.get(name).longValue();
    }
}
