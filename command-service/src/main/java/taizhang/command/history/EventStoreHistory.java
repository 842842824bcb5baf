// SPDX-License-Identifier: Apache-2.0
package taizhang.command.history;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import taizhang.api.Event;

@Component
final class EventStoreHistory implements History {

    private final EventStore events;

    EventStoreHistory(EventStore events) {
        this.events = events;
    }

    @Override
    public List<Event> of(String aggregate) {
        return events.readEvents(aggregate)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(Event.class::cast)
                .toList();
    }
}
