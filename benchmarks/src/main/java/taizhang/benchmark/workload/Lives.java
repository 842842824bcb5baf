// SPDX-License-Identifier: Apache-2.0
package taizhang.benchmark.workload;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordId;
import taizhang.codec.EventNames;
import taizhang.codec.LedgerJson;
import taizhang.storage.NewEvent;

/**
 * One record after the other, each with a life of a few events; for one thread. The payloads were made beforehand, so that
 * the cost of JSON is in no figure about storage.
 */
public final class Lives {

    /** A record has between two events and fifty in its life. */
    public static final int EVENTS = 5;

    private static final byte[] METADATA = "{\"actor\":\"secretary-ty-ga\"}".getBytes(StandardCharsets.UTF_8);
    private static final Instant AT = Instant.parse("2026-11-24T01:00:00Z");
    private static final List<Made> MADE = made();

    private record Made(String name, byte[] payload) {}

    private String aggregate = "";
    private int sequence = EVENTS;

    private static List<Made> made() {
        RecordId record = new RecordId("0199b2c4-7a10-7c3e-8f5a-6b1d2e3f4a5b");
        List<Made> made = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            RecordEvent event = i == 0 ? Sessions.recorded(record, i) : Sessions.corrected(record, 0, i);
            made.add(new Made(EventNames.of(event), LedgerJson.mapper().writeValueAsBytes(event)));
        }
        return List.copyOf(made);
    }

    public NewEvent next() {
        if (sequence == EVENTS) {
            aggregate = Ids.next();
            sequence = 0;
        }
        Made made = MADE.get(sequence);
        return new NewEvent(
                Ids.next(), aggregate, sequence++, "Record", AT, made.name(), null, made.payload(), METADATA);
    }

    public List<NewEvent> next(int events) {
        List<NewEvent> next = new ArrayList<>(events);
        for (int i = 0; i < events; i++) {
            next.add(next());
        }
        return next;
    }
}
