// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.storage.Commit;
import taizhang.storage.Document;
import taizhang.storage.NewEvent;

/** What a store gives back, with equality by content and a readable form; bodies in these tests are good UTF-8. */
final class ByValue {

    record OfCommit(long first, Instant at, List<OfEvent> events, String hash) {}

    record OfEvent(
            String id,
            String aggregate,
            long sequence,
            @Nullable String type,
            Instant at,
            String name,
            @Nullable String revision,
            String payload,
            String metadata) {}

    record OfDocument(String id, long v, String body) {}

    private ByValue() {}

    static OfCommit of(Commit commit) {
        String hash = HexFormat.of().formatHex(commit.hash());
        return new OfCommit(commit.first(), commit.at(), events(commit.events()), hash);
    }

    static List<OfEvent> events(List<NewEvent> events) {
        return events.stream().map(ByValue::of).toList();
    }

    static OfEvent of(NewEvent event) {
        return new OfEvent(
                event.id(),
                event.aggregate(),
                event.sequence(),
                event.type(),
                event.at(),
                event.name(),
                event.revision(),
                new String(event.payload(), UTF_8),
                new String(event.metadata(), UTF_8));
    }

    static OfDocument of(Document document) {
        return new OfDocument(document.id(), document.v(), new String(document.body(), UTF_8));
    }
}
