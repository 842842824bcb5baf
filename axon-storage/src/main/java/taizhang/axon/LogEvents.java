// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import taizhang.storage.NewEvent;
import taizhang.storage.StoredEvent;

/** Between Axon's messages and the log's events. */
final class LogEvents {

    private LogEvents() {}

    static NewEvent toLog(EventMessage<?> message, Serializer serializer) {
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metadata = message.serializeMetaData(serializer, byte[].class);
        DomainEventMessage<?> domain = message instanceof DomainEventMessage<?> event ? event : null;
        return new NewEvent(
                message.getIdentifier(),
                domain == null ? message.getIdentifier() : domain.getAggregateIdentifier(),
                domain == null ? 0 : domain.getSequenceNumber(),
                domain == null ? null : domain.getType(),
                message.getTimestamp(),
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metadata.getData());
    }

    static DomainEventData<byte[]> ofAggregate(NewEvent event) {
        return new Data(event, event.at());
    }

    /** Its timestamp is the time of the commit, not the one the writer saw. */
    static TrackedEventData<byte[]> tracked(StoredEvent stored, Instant committedAt) {
        TrackingToken token = Positions.token(stored.position());
        Data data = new Data(stored.event(), committedAt);
        boolean ofNoAggregate = stored.event().type() == null
                && stored.event().aggregate().equals(stored.event().id());
        return ofNoAggregate ? new Loose(token, data) : new TrackedDomainEventData<>(token, data);
    }

    private record Data(NewEvent event, Instant timestamp) implements DomainEventData<byte[]> {

        @Override
        public String getEventIdentifier() {
            return event.id();
        }

        @Override
        public Instant getTimestamp() {
            return timestamp;
        }

        @Override
        public SerializedObject<byte[]> getMetaData() {
            return new SerializedMetaData<>(event.metadata(), byte[].class);
        }

        @Override
        public SerializedObject<byte[]> getPayload() {
            return new SimpleSerializedObject<>(event.payload(), byte[].class, event.name(), event.revision());
        }

        @Override
        public @Nullable String getType() {
            return event.type();
        }

        @Override
        public String getAggregateIdentifier() {
            return event.aggregate();
        }

        @Override
        public long getSequenceNumber() {
            return event.sequence();
        }
    }

    /** An event of no aggregate: Axon tells it by what its data is not. */
    private record Loose(TrackingToken trackingToken, Data data) implements TrackedEventData<byte[]> {

        @Override
        public String getEventIdentifier() {
            return data.getEventIdentifier();
        }

        @Override
        public Instant getTimestamp() {
            return data.getTimestamp();
        }

        @Override
        public SerializedObject<byte[]> getMetaData() {
            return data.getMetaData();
        }

        @Override
        public SerializedObject<byte[]> getPayload() {
            return data.getPayload();
        }
    }
}
