// SPDX-License-Identifier: Apache-2.0
package taizhang.command.shape;

import taizhang.api.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds what is missing; a list that nobody gave is empty, a box that nobody ticked is false. */
final class Wholeness {

    private Wholeness() {}

    static void require(Shape shape, ObjectNode body, String path, Faults faults) {
        for (Field field : shape.fields()) {
            String at = Path.in(path, field.name());
            JsonNode value = body.get(field.name());
            if (value == null || value.isNull()) {
                fillOrMiss(field, body, at, faults);
            } else if (field.type() instanceof Type.Group group && value instanceof ObjectNode inner) {
                require(group.shape(), inner, at, faults);
            }
        }
    }

    private static void fillOrMiss(Field field, ObjectNode body, String at, Faults faults) {
        switch (field.type()) {
            case Type.Choices _, Type.Bureaus _, Type.Lines _, Type.Rows _ ->
                body.set(field.name(), JsonNodeFactory.instance.arrayNode());
            case Type.Tick _ -> body.put(field.name(), false);
            default -> {
                if (field.required() && !faults.at(at)) {
                    faults.add(at, Problem.FIELD_REQUIRED);
                }
            }
        }
    }
}
