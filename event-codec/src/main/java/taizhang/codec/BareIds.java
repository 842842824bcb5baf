// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import java.util.function.Function;
import taizhang.api.Refused;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Writes ids as the strings they wrap; as map keys Jackson already writes {@code toString()}. */
final class BareIds extends SimpleModule {

    <I> BareIds with(Class<I> type, Function<String, I> read) {
        addSerializer(type, ToStringSerializer.instance);
        addDeserializer(type, new FromString<>(type, read));
        addKeyDeserializer(type, new FromKey(read));
        return this;
    }

    private static final class FromString<I> extends StdScalarDeserializer<I> {
        private final transient Function<String, I> read;

        FromString(Class<I> type, Function<String, I> read) {
            super(type);
            this.read = read;
        }

        @Override
        public I deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.<I>reportInputMismatch(this, "an id is a string");
            }
            return withoutField(read, parser.getString());
        }
    }

    private static final class FromKey extends KeyDeserializer {
        private final Function<String, ?> read;

        FromKey(Function<String, ?> read) {
            this.read = read;
        }

        @Override
        public Object deserializeKey(String key, DeserializationContext context) {
            return withoutField(read, key);
        }
    }

    /** An id can't know the field it stands in; the JSON's path says it better. */
    private static <I> I withoutField(Function<String, I> read, String text) {
        try {
            return read.apply(text);
        } catch (Refused refused) {
            throw new Refused(refused.faults().stream()
                    .map(fault -> new Refused.Fault(fault.problem(), null, fault.arguments()))
                    .toList());
        }
    }
}
