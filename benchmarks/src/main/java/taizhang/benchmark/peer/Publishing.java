// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.peer;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import taizhang.benchmark.measure.Operation;
import taizhang.benchmark.workload.LiveMessages;

/** One event in one unit of work through an event store of Axon's, as an aggregate's command handler makes them. */
public final class Publishing {

    private Publishing() {}

    public static Operation to(EventStore store) {
        LiveMessages messages = new LiveMessages();
        return () -> {
            publish(store, messages.next());
            return 1;
        };
    }

    public static void publish(EventStore store, DomainEventMessage<?> message) {
        UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(message);
        store.publish(message);
        work.commit();
    }
}
