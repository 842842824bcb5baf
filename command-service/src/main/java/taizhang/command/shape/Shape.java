// SPDX-License-Identifier: Apache-2.0
package taizhang.command.shape;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields of a body or of a group in it, in the order in which a form asks for them. */
public record Shape(List<Field> fields) {

    public Shape {
        fields = List.copyOf(fields);
    }

    public static Shape of(Field... fields) {
        return new Shape(List.of(fields));
    }

    public Shape and(Shape more) {
        return new Shape(Stream.concat(fields.stream(), more.fields.stream()).toList());
    }

    public Shape without(String name) {
        return new Shape(
                fields.stream().filter(field -> !field.name().equals(name)).toList());
    }

    public Optional<Field> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Where a top-level field of this path stands; faults are listed in the order of the form. */
    int placeOf(String path) {
        for (int place = 0; place < fields.size(); place++) {
            if (Path.isAtOrBelow(path, fields.get(place).name())) {
                return place;
            }
        }
        return fields.size();
    }
}
