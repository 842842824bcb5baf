// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import taizhang.api.Event;
import tools.jackson.databind.DatabindContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsontype.impl.TypeIdResolverBase;

/** Calls an event that stands within another one by its name on disk. */
final class NameOnDisk extends TypeIdResolverBase {

    @Override
    public String idFromValue(DatabindContext context, Object value) {
        return EventNames.of((Event) value);
    }

    @Override
    public String idFromValueAndType(DatabindContext context, Object value, Class<?> suggestedType) {
        return idFromValue(context, value);
    }

    @Override
    public JavaType typeFromId(DatabindContext context, String id) {
        return context.constructType(EventNames.classOf(id));
    }

    @Override
    public JsonTypeInfo.Id getMechanism() {
        return JsonTypeInfo.Id.CUSTOM;
    }
}
