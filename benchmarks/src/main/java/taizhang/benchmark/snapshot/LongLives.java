// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordId;
import taizhang.benchmark.ledger.ThroughAxon;
import taizhang.benchmark.measure.Operation;
import taizhang.benchmark.measure.Target;
import taizhang.benchmark.workload.Ids;
import taizhang.benchmark.workload.Sessions;

/** Records that were corrected again and again, some of them with a snapshot of their last state. */
record LongLives(ThroughAxon store, List<String> plain, List<String> snapshots) {

    private static final MetaData METADATA = MetaData.from(Map.of("actor", "secretary-ty-ga"));

    /** What the aggregate keeps between commands. */
    record State(RecordId record, Details details) {}

    /** Where a load starts from. */
    enum From {
        EVENTS_ALONE,
        LOOKED_FOR,
        SNAPSHOT
    }

    static LongLives fill(ThroughAxon store, int records, int events) {
        LongLives lives = new LongLives(store, new ArrayList<>(), new ArrayList<>());
        for (int number = 0; number < 2 * records; number++) {
            RecordId record = new RecordId(Ids.next());
            RecordEvent last = lives.live(record, number, events);
            if (number % 2 == 0) {
                lives.plain.add(record.value());
            } else {
                store.events().storeSnapshot(message(record, events - 1, new State(record, last.details())));
                lives.snapshots.add(record.value());
            }
        }
        return lives;
    }

    private RecordEvent live(RecordId record, int number, int events) {
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        RecordEvent event = Sessions.recorded(record, number);
        for (int sequence = 0; sequence < events; sequence++) {
            event = sequence == 0 ? event : Sessions.corrected(record, number, sequence);
            messages.add(message(record, sequence, event));
        }
        store.events().publish(messages);
        return event;
    }

    private static <T> DomainEventMessage<T> message(RecordId record, long sequence, T payload) {
        return new GenericDomainEventMessage<>("Record", record.value(), sequence, payload, METADATA);
    }

    Target loading(From from) {
        List<String> ids = from == From.SNAPSHOT ? snapshots : plain;
        return new Target() {
            @Override
            public Operation operation() {
                int[] next = {0};
                return () -> {
                    String id = ids.get(next[0]++ % ids.size());
                    load(
                            from == From.EVENTS_ALONE
                                    ? store.events().readEvents(id, 0)
                                    : store.events().readEvents(id));
                    return 1;
                };
            }

            @Override
            public void close() {
                // The records are read again in the next round.
            }
        };
    }

    private static void load(DomainEventStream stream) {
        Details details = null;
        while (stream.hasNext()) {
            details = after(stream.next().getPayload());
        }
        if (details == null) {
            throw new IllegalStateException("a record of this log is not found in it");
        }
    }

    private static @Nullable Details after(Object payload) {
        return switch (payload) {
            case RecordEvent event -> event.details();
            case State state -> state.details();
            default -> null;
        };
    }
}
