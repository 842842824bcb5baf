// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * The number of a view's shape: of the names and types of all that its documents hold, and of the fold's own edition. It
 * is worked out and not written down, so that nobody can forget to count on when a document gets another component.
 */
final class ViewShape {

    private static final String OURS = "taizhang.";

    private ViewShape() {}

    static String of(Projection<?> projection) {
        CRC32 sum = new CRC32();
        sum.update((described(projection.shape(), new HashSet<>()) + projection.edition()).getBytes(UTF_8));
        return "%08x".formatted(sum.getValue());
    }

    private static String described(Type type, Set<Type> around) {
        if (type instanceof ParameterizedType many) {
            return described(many.getRawType(), around)
                    + Arrays.stream(many.getActualTypeArguments())
                            .map(argument -> described(argument, around))
                            .collect(Collectors.joining(",", "<", ">"));
        }
        if (type instanceof Class<?> one && one.isRecord() && one.getName().startsWith(OURS) && around.add(type)) {
            String components = Arrays.stream(one.getRecordComponents())
                    .map(component -> described(component, around))
                    .collect(Collectors.joining(",", "{", "}"));
            around.remove(type);
            return components;
        }
        return type instanceof Class<?> leaf ? leaf.getSimpleName() : type.getTypeName();
    }

    private static String described(RecordComponent component, Set<Type> around) {
        return component.getName() + ":" + described(component.getGenericType(), around);
    }
}
