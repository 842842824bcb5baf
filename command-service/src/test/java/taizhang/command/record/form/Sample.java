// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record.form;

import org.jspecify.annotations.Nullable;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A body that fills in every field of a shape with the least that is right, and every text with the same one. */
final class Sample {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Sample() {}

    static ObjectNode of(Shape shape, String text) {
        ObjectNode body = NODES.objectNode();
        for (Field field : shape.fields()) {
            JsonNode value = field.asked() == Field.Asked.NEVER ? null : value(field.type(), text);
            if (value != null) {
                body.set(field.name(), value);
            }
        }
        return body;
    }

    /** Null for a reference to what these tests don't have. */
    private static @Nullable JsonNode value(Type type, String text) {
        return switch (type) {
            case Type.Line _, Type.Paragraph _ -> NODES.stringNode(text);
            case Type.Lines _ -> NODES.arrayNode().add(text);
            case Type.Rows rows -> NODES.arrayNode().add(of(rows.shape(), text));
            case Type.Group group -> of(group.shape(), text);
            case Type.Day _ -> NODES.stringNode("2022-12-05");
            case Type.Hour _ -> NODES.stringNode("09:30");
            case Type.Whole whole -> NODES.numberNode(whole.least());
            case Type.YesNo _, Type.Tick _ -> NODES.booleanNode(true);
            case Type.Choice choice -> NODES.stringNode(choice.values().getFirst());
            case Type.Choices(Type.Choice choice) ->
                NODES.arrayNode().add(choice.values().getFirst());
            case Type.Bureaus _ -> NODES.arrayNode().add("ty-sf");
            case Type.Reference(Type.To to) -> to == Type.To.BUREAU ? NODES.stringNode("ty-ga") : null;
        };
    }
}
