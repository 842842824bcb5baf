// SPDX-License-Identifier: Apache-2.0
package taizhang.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One unit of work as it stands in the log: whole or absent.
 *
 * @param first position of the first event; the k-th event stands at {@code first + k}
 * @param at commit time by the log's clock, never earlier than that of the commit before nor than any of its events
 * @param hash SHA-256 over the previous commit's hash and this commit's canonical bytes, 32 bytes
 */
public record Commit(long first, Instant at, List<NewEvent> events, byte[] hash) {

    public Commit {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a commit holds at least one event");
        }
        events = List.copyOf(events);
    }

    public long last() {
        return first + events.size() - 1;
    }

    public List<StoredEvent> stored() {
        List<StoredEvent> stored = new ArrayList<>(events.size());
        for (NewEvent event : events) {
            stored.add(new StoredEvent(first + stored.size(), event));
        }
        return List.copyOf(stored);
    }
}
