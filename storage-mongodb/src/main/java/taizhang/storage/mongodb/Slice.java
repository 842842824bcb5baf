// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.mongodb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import taizhang.storage.NewEvent;

/**
 * What a unit of work holds of one aggregate.
 *
 * @param sequence of the first of its events
 * @param offset of that event in the unit of work
 */
record Slice(String aggregate, long sequence, int count, int offset) {

    long last() {
        return sequence + count - 1;
    }

    /** In the order in which the aggregates appear. */
    static List<Slice> of(List<NewEvent> events) {
        Map<String, Slice> slices = new LinkedHashMap<>();
        for (int i = 0; i < events.size(); i++) {
            NewEvent event = events.get(i);
            Slice first = new Slice(event.aggregate(), event.sequence(), 1, i);
            slices.merge(
                    event.aggregate(),
                    first,
                    (slice, _) -> new Slice(slice.aggregate, slice.sequence, slice.count + 1, slice.offset));
        }
        return new ArrayList<>(slices.values());
    }
}
