// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import taizhang.api.bureau.BureauEvent;
import taizhang.api.bureau.BureauLife.Happened;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes an event that a document keeps together with its name on disk, so that it can be read back whole. */
final class NamedEvents extends SimpleModule {

    private static final String POSITION = "position";
    private static final String NAME = "name";
    private static final String EVENT = "event";

    NamedEvents() {
        addSerializer(Happened.class, new Writer());
        addDeserializer(Happened.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Happened> {
        Writer() {
            super(Happened.class);
        }

        @Override
        public void serialize(Happened happened, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject();
            generator.writeNumberProperty(POSITION, happened.position());
            generator.writeStringProperty(NAME, EventNames.of(happened.event()));
            generator.writeName(EVENT);
            context.writeValue(generator, happened.event());
            generator.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<Happened> {
        Reader() {
            super(Happened.class);
        }

        @Override
        public Happened deserialize(JsonParser parser, DeserializationContext context) {
            JsonNode node = context.readTree(parser);
            var event = context.readTreeAsValue(
                    node.get(EVENT), EventNames.classOf(node.get(NAME).stringValue()));
            return new Happened(node.get(POSITION).longValue(), (BureauEvent) event);
        }
    }
}
