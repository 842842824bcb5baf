// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.MetaDataDeserializer;
import taizhang.api.Event;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * Axon's serializer for events: the type of an event is its name in {@link EventNames}, without revision (the name
 * carries the version). Metadata and whatever else Axon hands it go by class name, as with Axon's own serializer.
 *
 * <p>An unknown name throws {@link UnknownEvent}, where Axon's own would hand handlers an unknown type that they pass
 * over in silence.
 */
public final class EventSerializer extends Jackson3Serializer {

    private final JsonMapper mapper = LedgerJson.events()
            .rebuild()
            .addModule(new SimpleModule("metadata").addDeserializer(MetaData.class, new MetaDataDeserializer()))
            .build();

    public EventSerializer() {
        super(builder());
    }

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> expectedRepresentation) {
        SerializedObject<T> byClass = super.serialize(object, expectedRepresentation);
        if (object instanceof Event event) {
            SerializedType name = new SimpleSerializedType(EventNames.of(event), null);
            return new SimpleSerializedObject<>(byClass.getData(), expectedRepresentation, name);
        }
        return byClass;
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (EventNames.holds(type.getName())) {
            return EventNames.classOf(type.getName());
        }
        Class<?> byClassName = super.classForType(type);
        if (byClassName == UnknownSerializedType.class || Event.class.isAssignableFrom(byClassName)) {
            throw new UnknownEvent(type.getName());
        }
        return byClassName;
    }

    @Override
    protected ObjectReader getReader(Class<?> type) {
        return mapper.readerFor(type);
    }

    @Override
    protected ObjectWriter getWriter() {
        return mapper.writer();
    }
}
