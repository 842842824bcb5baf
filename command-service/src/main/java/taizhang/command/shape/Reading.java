// SPDX-License-Identifier: Apache-2.0
package taizhang.command.shape;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Walks a body along its shape and writes down a clean copy: an explicit null clears a field, a missing one says nothing. */
final class Reading {

    private static final int LONGEST_NAME_SHOWN = 60;

    private final Notation notation;
    private final Scalars scalars;
    private final Faults faults;

    Reading(Notation notation, int thisYear, Faults faults) {
        this.notation = notation;
        this.scalars = new Scalars(notation, thisYear, faults);
        this.faults = faults;
    }

    ObjectNode body(Shape shape, ObjectNode body) {
        return fields(shape, body, "");
    }

    private ObjectNode fields(Shape shape, ObjectNode input, String path) {
        for (String name : input.propertyNames()) {
            if (shape.field(name).isEmpty()) {
                String shown = name.codePointCount(0, name.length()) > LONGEST_NAME_SHOWN ? "…" : name;
                faults.add(Path.in(path, shown), Problem.FIELD_UNKNOWN, shown);
            }
        }
        ObjectNode clean = JsonNodeFactory.instance.objectNode();
        for (Field field : shape.fields()) {
            JsonNode given = input.get(field.name());
            if (given != null) {
                JsonNode value = given.isNull() ? null : value(field.type(), given, Path.in(path, field.name()));
                clean.set(field.name(), value == null ? JsonNodeFactory.instance.nullNode() : value);
            }
        }
        return clean;
    }

    private @Nullable JsonNode value(Type type, JsonNode given, String path) {
        return switch (type) {
            case Type.Group group -> group(group, given, path);
            case Type.Rows rows -> list(given, path, (row, at) -> row(rows, row, at));
            case Type.Lines lines ->
                list(given, path, (line, at) -> scalars.required(new Type.Line(lines.max()), line, at));
            case Type.Choices choices -> list(given, path, (choice, at) -> scalars.required(choices.of(), choice, at));
            case Type.Bureaus _ ->
                list(given, path, (bureau, at) -> scalars.required(new Type.Reference(Type.To.BUREAU), bureau, at));
            case Type.Line _,
                    Type.Paragraph _,
                    Type.Day _,
                    Type.Hour _,
                    Type.Whole _,
                    Type.YesNo _,
                    Type.Tick _,
                    Type.Choice _,
                    Type.Reference _ -> scalars.optional(type, given, path);
        };
    }

    private @Nullable JsonNode group(Type.Group group, JsonNode given, String path) {
        if (!(given instanceof ObjectNode object)) {
            faults.add(path, Problem.FIELD_TYPE);
            return null;
        }
        ObjectNode fields = fields(group.shape(), object, path);
        boolean nothingTyped = notation == Notation.FORM && isBlank(fields) && !faults.at(path);
        return nothingTyped ? null : fields;
    }

    /** Rows are never patched one by one, so what a row lacks is known here, where it still has its number. */
    private @Nullable JsonNode row(Type.Rows rows, JsonNode given, String path) {
        if (!(given instanceof ObjectNode object)) {
            faults.add(path, Problem.FIELD_TYPE);
            return null;
        }
        ObjectNode fields = fields(rows.shape(), object, path);
        Wholeness.require(rows.shape(), fields, path, faults);
        return fields;
    }

    private @Nullable JsonNode list(
            JsonNode given, String path, BiFunction<JsonNode, String, @Nullable JsonNode> element) {
        if (!(given instanceof ArrayNode array)) {
            faults.add(path, Problem.FIELD_TYPE);
            return null;
        }
        if (array.size() > Type.LONGEST_LIST) {
            faults.add(path, Problem.LIST_TOO_LONG, Type.LONGEST_LIST);
            return null;
        }
        ArrayNode clean = JsonNodeFactory.instance.arrayNode();
        for (int index = 0; index < array.size(); index++) {
            // A form sends its blank rows too; they are no rows, yet the others keep their numbers in the faults.
            if (notation == Notation.JSON || !array.get(index).isNull()) {
                JsonNode value = element.apply(array.get(index), Path.at(path, index));
                if (value != null) {
                    if (clean.size() < index) {
                        faults.moved(Path.at(path, index), Path.at(path, clean.size()));
                    }
                    clean.add(value);
                }
            }
        }
        return clean;
    }

    private static boolean isBlank(ObjectNode fields) {
        return fields.valueStream().allMatch(JsonNode::isNull);
    }
}
