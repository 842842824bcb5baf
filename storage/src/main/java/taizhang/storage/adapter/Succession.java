// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.adapter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import taizhang.storage.NewEvent;
import taizhang.storage.SequenceGap;
import taizhang.storage.SequenceTaken;

/** The rule that each event of a unit of work is the next one of its aggregate. */
public final class Succession {

    private Succession() {}

    /**
     * @param lastSequence the highest sequence of an aggregate in the log, -1 for an unknown one; asked once for each
     * @throws SequenceTaken naming the first event whose place is held
     * @throws SequenceGap naming the first event without a predecessor
     */
    public static void require(List<NewEvent> events, ToLongFunction<String> lastSequence) {
        Map<String, Long> last = HashMap.newHashMap(events.size());
        for (NewEvent event : events) {
            long next = last.computeIfAbsent(event.aggregate(), lastSequence::applyAsLong) + 1;
            if (event.sequence() < next) {
                throw new SequenceTaken(event.aggregate(), event.sequence());
            }
            if (event.sequence() > next) {
                throw new SequenceGap(event.aggregate(), event.sequence());
            }
            last.put(event.aggregate(), next);
        }
    }
}
