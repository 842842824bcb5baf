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
 * One record after the other, each third of which is corrected once; for one thread. The payloads were made beforehand, so
 * that the cost of JSON is in no figure about storage.
 */
public final class Lives {

    private static final int CORRECTED = 3;

    private static final byte[] METADATA = "{\"actor\":\"secretary-ty-ga\"}".getBytes(StandardCharsets.UTF_8);
    private static final Instant AT = Instant.parse("2026-11-24T01:00:00Z");
    private static final RecordId RECORD = new RecordId("0199b2c4-7a10-7c3e-8f5a-6b1d2e3f4a5b");
    private static final Made RECORDED = Made.of(Sessions.recorded(RECORD, 1));
    private static final Made CORRECTION = Made.of(Sessions.corrected(RECORD, 1, 1));

    private record Made(String name, byte[] payload) {
        static Made of(RecordEvent event) {
            return new Made(EventNames.of(event), LedgerJson.mapper().writeValueAsBytes(event));
        }
    }

    private String aggregate = "";
    private int records;
    private int sequence;

    /** Whether the n-th record has another event after the one of this sequence. */
    static boolean goesOn(int record, int sequence) {
        return record % CORRECTED == 0 && sequence == 0;
    }

    public NewEvent next() {
        if (records > 0 && goesOn(records, sequence)) {
            sequence++;
        } else {
            aggregate = Ids.next();
            records++;
            sequence = 0;
        }
        Made made = sequence == 0 ? RECORDED : CORRECTION;
        return new NewEvent(Ids.next(), aggregate, sequence, "Record", AT, made.name(), null, made.payload(), METADATA);
    }

    public List<NewEvent> next(int events) {
        List<NewEvent> next = new ArrayList<>(events);
        for (int i = 0; i < events; i++) {
            next.add(next());
        }
        return next;
    }
}
