// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.Constructor;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Version;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;

/** Teaches Jackson what NullAway already knows: a record's component may be missing only where it is {@code @Nullable}. */
final class RequiredComponents extends NopAnnotationIntrospector {

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return nullsOf(member) == Nulls.FAIL ? Boolean.TRUE : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        return JsonSetter.Value.forValueNulls(nullsOf(annotated));
    }

    private static Nulls nullsOf(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)
                || !(parameter.getMember() instanceof Constructor<?> constructor)
                || !constructor.getDeclaringClass().isRecord()) {
            return Nulls.DEFAULT;
        }
        Class<?> type = parameter.getRawType();
        if (Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type)) {
            return Nulls.AS_EMPTY;
        }
        boolean mayBeNull =
                constructor.getAnnotatedParameterTypes()[parameter.getIndex()].isAnnotationPresent(Nullable.class);
        return mayBeNull ? Nulls.DEFAULT : Nulls.FAIL;
    }
}
