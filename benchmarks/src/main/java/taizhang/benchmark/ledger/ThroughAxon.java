// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.ledger;

import taizhang.axon.LedgerEventStore;
import taizhang.benchmark.measure.Operation;
import taizhang.benchmark.measure.Target;
import taizhang.benchmark.peer.Publishing;
import taizhang.codec.EventSerializer;
import taizhang.storage.CommitLog;

/** Units of work of one event each, published to our event store under Axon. */
public final class ThroughAxon implements Target {

    private final OpenStore opened;
    private final LedgerEventStore events;

    public ThroughAxon(OpenStore opened) {
        this.opened = opened;
        this.events = LedgerEventStore.on(opened.store().log(), opened.store().documents(), new EventSerializer());
    }

    public LedgerEventStore events() {
        return events;
    }

    public CommitLog log() {
        return opened.store().log();
    }

    @Override
    public Operation operation() {
        return Publishing.to(events);
    }

    @Override
    public void close() throws Exception {
        events.close();
        opened.close();
    }
}
