// SPDX-License-Identifier: Apache-2.0
package taizhang.torture.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import taizhang.storage.NewEvent;

/** Events shaped like the ledger's own. Id and content follow from aggregate and sequence. */
public final class SampleEvents {

    private static final Instant HELD = Instant.parse("2022-03-01T01:00:00Z");
    private static final byte[] METADATA = "{\"actor\":\"secretary-ty-ga\"}".getBytes(UTF_8);

    private SampleEvents() {}

    /** @param size roughly that of the payload in bytes */
    public static List<NewEvent> of(String aggregate, long from, int count, int size) {
        List<NewEvent> events = new ArrayList<>(count);
        for (long sequence = from; sequence < from + count; sequence++) {
            events.add(event(aggregate + "#" + sequence, aggregate, sequence, size));
        }
        return events;
    }

    /** As {@link #of}, under an id of its own, so that it can be told whose attempt was stored. */
    public static NewEvent event(String id, String aggregate, long sequence, int size) {
        String name = sequence == 0 ? "study.session-held.v1" : "study.session-corrected.v1";
        String topic = "学".repeat(Math.max(1, size / 3));
        byte[] payload =
                "{\"topic\":\"%s\",\"n\":%d}".formatted(topic, sequence).getBytes(UTF_8);
        return new NewEvent(id, aggregate, sequence, "Session", HELD, name, null, payload, METADATA);
    }
}
