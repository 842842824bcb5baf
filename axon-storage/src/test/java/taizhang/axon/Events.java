// SPDX-License-Identifier: Apache-2.0
package taizhang.axon;

import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;

/** Events of made-up records; what they say is their payload, a string. */
final class Events {

    static final Serializer JSON = Jackson3Serializer.builder().build();

    static final EventUpcaster NO_UPCASTER = NoOpEventUpcaster.INSTANCE;

    private Events() {}

    static DomainEventMessage<String> event(String aggregate, long sequence) {
        return event(aggregate, sequence, aggregate + "#" + sequence);
    }

    static DomainEventMessage<String> event(String aggregate, long sequence, String payload) {
        return new GenericDomainEventMessage<>("Record", aggregate, sequence, payload);
    }

    static List<DomainEventMessage<String>> events(String aggregate, int number) {
        return IntStream.range(0, number).mapToObj(k -> event(aggregate, k)).toList();
    }

    /** One list for each commit of the log, holding what its events say. */
    static List<List<String>> commits(CommitLog log) {
        return log.read(0, Integer.MAX_VALUE).stream()
                .map(Commit::events)
                .map(events -> events.stream().map(Events::payload).toList())
                .toList();
    }

    private static String payload(NewEvent event) {
        return JSON.<byte[], String>deserialize(LogEvents.ofAggregate(event).getPayload());
    }
}
