// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.delayed;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingEventStream;
import taizhang.axon.LedgerEventStore;
import taizhang.storage.Commit;
import taizhang.storage.CommitLog;
import taizhang.torture.trial.Findings;

/** Follows a log while it grows and accepts nothing but the next position. */
final class Reader {

    private final String name;
    private final LongSupplier end;
    private final Random random;
    private final Findings findings;
    private long seen;

    /** @param end the last position, once no more will come; before that the highest long */
    Reader(String name, LongSupplier end, Random random, Findings findings) {
        this.name = name;
        this.end = end;
        this.random = random;
        this.findings = findings;
    }

    /** By asking again and again. What the head says must be there to be read. */
    void poll(CommitLog log) {
        while (seen < end.getAsLong()) {
            long head = log.head();
            do {
                for (Commit commit : log.read(seen, 1 + random.nextInt(20))) {
                    see(commit.first(), commit.last());
                }
                if (seen < head && log.read(seen, 1).isEmpty()) {
                    findings.gap("%s: the head is %d, but nothing follows %d".formatted(name, head, seen));
                    return;
                }
            } while (seen < head);
        }
    }

    /** As a processor does, which now and then loses its stream and opens another at its token. */
    void stream(LedgerEventStore store) throws InterruptedException {
        while (seen < end.getAsLong()) {
            var token = seen == 0 ? null : new GlobalSequenceTrackingToken(seen);
            try (TrackingEventStream stream = store.openStream(token)) {
                int most = 1 + random.nextInt(200);
                for (int i = 0; i < most && seen < end.getAsLong(); i++) {
                    if (stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)) {
                        long position = stream.nextAvailable()
                                .trackingToken()
                                .position()
                                .orElseThrow();
                        see(position, position);
                    }
                }
            }
        }
    }

    private void see(long first, long last) {
        if (first > seen + 1) {
            findings.gap("%s sees %d after %d".formatted(name, first, seen));
        } else if (first <= seen) {
            findings.duplicated("%s sees %d again after %d".formatted(name, first, seen));
        }
        seen = last;
    }
}
