// SPDX-License-Identifier: Apache-2.0
package taizhang.command.api;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taizhang.command.shape.Field;
import taizhang.command.shape.Shape;
import taizhang.command.shape.Type;

/** A shape in the words of JSON Schema. */
final class ShapeSchema {

    private ShapeSchema() {}

    static Schema<?> of(Shape shape) {
        Schema<?> schema = object().additionalProperties(false);
        for (Field field : shape.fields()) {
            schema.addProperty(field.name(), of(field.type()));
            if (field.required()) {
                schema.addRequiredItem(field.name());
            }
        }
        return schema;
    }

    /** The required fields, each with a value that would do. */
    static Map<String, Object> example(Shape shape) {
        Map<String, Object> example = new LinkedHashMap<>();
        shape.fields().stream()
                .filter(Field::required)
                .forEach(field -> example.put(field.name(), example(field.type())));
        return example;
    }

    static Schema<?> object() {
        return typed("object");
    }

    static Schema<?> text(int max) {
        return typed("string").maxLength(max);
    }

    static Schema<?> number(long least, long most) {
        return typed("integer").minimum(BigDecimal.valueOf(least)).maximum(BigDecimal.valueOf(most));
    }

    private static Schema<?> of(Type type) {
        return switch (type) {
            case Type.Line(int max) -> text(max);
            case Type.Paragraph(int max) -> text(max);
            case Type.Day _ -> typed("string").format("date");
            case Type.Hour _ -> typed("string").pattern("\\d{2}:\\d{2}");
            case Type.Whole(long least, long most) -> number(least, most);
            case Type.YesNo _, Type.Tick _ -> typed("boolean");
            case Type.Choice choice -> choice(choice);
            case Type.Choices(Type.Choice choice) -> list(choice(choice));
            case Type.Reference _ -> text(64);
            case Type.Bureaus _ -> list(text(40));
            case Type.Lines(int max) -> list(text(max));
            case Type.Group group -> of(group.shape());
            case Type.Rows rows -> list(of(rows.shape()));
        };
    }

    private static Object example(Type type) {
        return switch (type) {
            case Type.Line _, Type.Paragraph _ -> "专题学习";
            case Type.Day _ -> "2026-03-05";
            case Type.Hour _ -> "09:00";
            case Type.Whole whole -> whole.least();
            case Type.YesNo _, Type.Tick _ -> true;
            case Type.Choice choice -> choice.values().getFirst();
            case Type.Reference(Type.To to) -> to == Type.To.BUREAU ? "ty-ga" : "0199f7a2-6c00-7000-8000-000000000001";
            case Type.Choices _, Type.Bureaus _, Type.Lines _, Type.Rows _ -> List.of();
            case Type.Group group -> example(group.shape());
        };
    }

    private static Schema<?> choice(Type.Choice choice) {
        Schema<String> schema = new Schema<>();
        schema.type("string").addType("string");
        schema.setEnum(choice.values());
        return schema;
    }

    private static Schema<?> list(Schema<?> element) {
        return typed("array").items(element).maxItems(Type.LONGEST_LIST);
    }

    /** OpenAPI 3.0 writes the one, 3.1 the other. */
    private static Schema<?> typed(String type) {
        Schema<?> schema = new Schema<>();
        schema.type(type).addType(type);
        return schema;
    }
}
