// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import taizhang.storage.NewEvent;

/** Events as the ledger would write them, for tests of stores. */
public final class Events {

    /** When all of them happened: early, so that it never lifts the time of a commit. */
    public static final Instant HELD = Instant.parse("2022-03-01T01:00:00Z");

    private Events() {}

    public static NewEvent event(String aggregate, long sequence) {
        return event(aggregate, sequence, HELD, "{\"topic\":\"第%d次学习\"}".formatted(sequence));
    }

    public static NewEvent event(String aggregate, long sequence, Instant at) {
        return event(aggregate, sequence, at, "{}");
    }

    public static NewEvent event(String aggregate, long sequence, Instant at, String payload) {
        String id = aggregate + "#" + sequence;
        String name = sequence == 0 ? "study.session-held.v1" : "study.session-corrected.v1";
        byte[] metadata = "{\"actor\":\"secretary-ty-ga\"}".getBytes(UTF_8);
        return new NewEvent(id, aggregate, sequence, "Session", at, name, null, payload.getBytes(UTF_8), metadata);
    }

    /** The events of one aggregate from a sequence on. */
    public static List<NewEvent> run(String aggregate, long from, int count) {
        return LongStream.range(from, from + count)
                .mapToObj(sequence -> event(aggregate, sequence))
                .toList();
    }
}
