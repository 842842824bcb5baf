// SPDX-License-Identifier: Apache-2.0
package taizhang.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import taizhang.api.Event;
import taizhang.api.record.RecordEvent;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EventSerializerTest {

    private final EventSerializer serializer = new EventSerializer();

    @Test
    void every_event_goes_to_disk_by_name_and_comes_back_equal() {
        Examples.byName().forEach((name, event) -> {
            SerializedObject<byte[]> stored = serializer.serialize(event, byte[].class);
            assertThat(stored.getType().getName()).isEqualTo(name);
            assertThat(stored.getType().getRevision()).isNull();
            assertThat(this.<Event>read(stored)).isEqualTo(event);
        });
    }

    @Test
    void metadata_comes_back_equal() {
        MetaData metadata = MetaData.from(Map.of("actor", "secretary-ty-ga", "commandId", "k-1"));
        assertThat(this.<MetaData>read(serializer.serialize(metadata, byte[].class)))
                .isEqualTo(metadata);
    }

    @Test
    void an_unknown_name_stops_the_reader_by_that_name() {
        var stored = new SimpleSerializedObject<>(new byte[0], byte[].class, "study.session-dreamt.v1", null);
        assertThatThrownBy(() -> read(stored))
                .isInstanceOf(UnknownEvent.class)
                .hasMessageContaining("study.session-dreamt.v1");
    }

    @Test
    void an_event_stored_under_its_class_name_is_not_one_of_ours() {
        var stored = new SimpleSerializedObject<>(
                new byte[0],
                byte[].class,
                Examples.byName().get("account.closed.v1").getClass().getName(),
                null);
        assertThatThrownBy(() -> read(stored)).isInstanceOf(UnknownEvent.class);
    }

    @Test
    void one_handler_of_the_sealed_parent_receives_its_whole_life() throws Exception {
        List<RecordEvent> seen = new ArrayList<>();
        var handler = new AnnotationEventHandlerAdapter(new Object() {
            @EventHandler
            void on(RecordEvent event) {
                seen.add(event);
            }
        });
        for (Event event : Examples.byName().values()) {
            Event read = read(serializer.serialize(event, byte[].class));
            handler.handle(GenericEventMessage.asEventMessage(read));
        }
        assertThat(seen)
                .containsExactlyElementsOf(Examples.byName().values().stream()
                        .filter(RecordEvent.class::isInstance)
                        .map(RecordEvent.class::cast)
                        .toList());
    }

    private <T> T read(SerializedObject<byte[]> stored) {
        return serializer.deserialize(stored);
    }
}
