// SPDX-License-Identifier: Apache-2.0
package taizhang.command.history;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import taizhang.api.Event;
import taizhang.storage.CommitLog;

@Component
final class EventStoreHistory implements History {

    private final EventStore events;
    private final CommitLog log;

    EventStoreHistory(EventStore events, CommitLog log) {
        this.events = events;
        this.log = log;
    }

    @Override
    public List<Event> of(String aggregate) {
        return events.readEvents(aggregate)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .map(Event.class::cast)
                .toList();
    }

    @Override
    public long length(String aggregate) {
        return log.lastSequence(aggregate) + 1;
    }
}
