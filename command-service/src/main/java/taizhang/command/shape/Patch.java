// SPDX-License-Identifier: Apache-2.0
package taizhang.command.shape;

import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A merge patch (RFC 7396) along a shape: what is not named stays, null clears, lists are replaced whole. */
final class Patch {

    private Patch() {}

    static ObjectNode over(ObjectNode base, ObjectNode patch, Shape shape) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        for (Field field : shape.fields()) {
            JsonNode old = base.get(field.name());
            JsonNode given = patch.get(field.name());
            if (given == null) {
                if (old != null && !isStale(field, base, patch)) {
                    result.set(field.name(), old);
                }
            } else if (field.type() instanceof Type.Group group
                    && old instanceof ObjectNode oldGroup
                    && given instanceof ObjectNode newGroup) {
                result.set(field.name(), over(oldGroup, newGroup, group.shape()));
            } else {
                result.set(field.name(), given);
            }
        }
        return result;
    }

    /** A worked-out value whose sources changed must be worked out again. */
    private static boolean isStale(Field field, ObjectNode base, ObjectNode patch) {
        return field.derivedFrom().stream()
                .anyMatch(sibling -> patch.has(sibling) && !Objects.equals(patch.get(sibling), base.get(sibling)));
    }
}
