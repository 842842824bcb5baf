// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import taizhang.api.Event;

/** What Axon's stream delivers, as a fact. */
final class TrackedFact {

    private TrackedFact() {}

    static Fact of(EventMessage<?> message) {
        if (message instanceof TrackedEventMessage<?> tracked
                && message instanceof DomainEventMessage<?> domain
                && message.getPayload() instanceof Event event) {
            return new Fact(
                    tracked.trackingToken().position().orElseThrow(),
                    message.getTimestamp(),
                    String.valueOf(message.getMetaData().getOrDefault(Fact.ACTOR, "")),
                    domain.getAggregateIdentifier(),
                    domain.getSequenceNumber() + 1,
                    event);
        }
        throw new IllegalArgumentException("not an event of the ledger: " + message);
    }
}
