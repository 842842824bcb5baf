// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.read;

import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import taizhang.api.Event;
import taizhang.benchmark.measure.Operation;
import taizhang.codec.EventNames;
import taizhang.codec.LedgerJson;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.storage.NewEvent;
import tools.jackson.databind.json.JsonMapper;

/** One pass over a whole log on one thread, with every payload decoded. */
final class Reading {

    private static final int COMMITS_AT_ONCE = 1_000;
    private static final JsonMapper JSON = LedgerJson.mapper();

    private Reading() {}

    static Operation log(CommitLog log) {
        return () -> {
            int events = 0;
            long after = 0;
            List<Commit> commits = log.read(after, COMMITS_AT_ONCE);
            while (!commits.isEmpty()) {
                for (Commit commit : commits) {
                    for (NewEvent event : commit.events()) {
                        events += decoded(event) == null ? 0 : 1;
                    }
                }
                after = commits.getLast().last();
                commits = log.read(after, COMMITS_AT_ONCE);
            }
            return events;
        };
    }

    private static Event decoded(NewEvent event) {
        return JSON.readValue(event.payload(), EventNames.classOf(event.name()));
    }

    static Operation stream(EventStore store, int events) {
        return () -> {
            try (BlockingStream<TrackedEventMessage<?>> stream = store.openStream(store.createTailToken())) {
                for (int read = 0; read < events; read++) {
                    if (!(stream.nextAvailable().getPayload() instanceof Event)) {
                        throw new IllegalStateException("not an event of the ledger");
                    }
                }
                return events;
            }
        };
    }
}
