// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoTrackingToken;
import taizhang.axon.DocumentTokenStore;
import taizhang.benchmark.report.Section;
import taizhang.benchmark.run.Benchmark;
import taizhang.benchmark.run.Run;
import taizhang.benchmark.workload.Ids;
import taizhang.codec.EventSerializer;
import taizhang.storage.DocumentStore;
import taizhang.storage.memory.MemoryDocumentStore;

/** What stands in the table about how far a processor has come. */
public final class Tokens implements Benchmark {

    private static final long[] HISTORIES = {1, 3_110, 10_000_000, Long.MAX_VALUE};
    private static final int MOST_BYTES = 32;

    /** The extension keeps the ids of the last ten seconds, lest it miss what comes late. */
    private static final Duration LOOK_BACK = Duration.ofSeconds(10);

    private static final int EVENTS = 3_110;

    @Override
    public String name() {
        return "token";
    }

    @Override
    public void run(Run run) {
        Section section = run.section("token", "Token", """
                        Bytes of the stored position after so many events; the last is the highest position there is. Axon's
                        Mongo extension after 3,110 events of one second.""");
        for (long events : HISTORIES) {
            String after = events == Long.MAX_VALUE ? "the-last-position" : Long.toString(events);
            section.atMost("ledger.after-" + after, bytesAfter(events), "bytes", MOST_BYTES);
        }
        section.told("axon-mongo.after-" + EVENTS, bytesOfAxonMongo(), "bytes");
    }

    private static int bytesAfter(long events) {
        DocumentStore documents = new MemoryDocumentStore();
        new DocumentTokenStore(documents, "node", Duration.ofSeconds(10))
                .initializeTokenSegments("timeline", 1, new GlobalSequenceTrackingToken(events));
        return Objects.requireNonNull(documents.get("token/timeline/0")).body().length;
    }

    private static int bytesOfAxonMongo() {
        Instant time = Instant.parse("2026-11-24T01:00:00Z");
        MongoTrackingToken token = MongoTrackingToken.of(time, Ids.next());
        for (int i = 1; i < EVENTS; i++) {
            token = token.advanceTo(time.plusMillis(i * 1_000L / EVENTS), Ids.next(), LOOK_BACK);
        }
        return new EventSerializer().serialize(token, byte[].class).getData().length;
    }
}
