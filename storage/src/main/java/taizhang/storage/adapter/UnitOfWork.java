// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.adapter;

import java.time.Instant;
import java.util.List;
import taizhang.storage.NewEvent;

/**
 * Events that are to become one commit, and all of it that doesn't hang on its place. It is made by the caller's
 * thread, which spares it the one that gives places.
 */
public final class UnitOfWork {

    private final List<NewEvent> events;
    private final Instant latest;
    private final byte[] content;

    private UnitOfWork(List<NewEvent> events) {
        this.events = events;
        this.latest = events.stream().map(NewEvent::at).max(Instant::compareTo).orElseThrow();
        this.content = CanonicalBytes.content(events);
    }

    /** @throws java.util.NoSuchElementException when there is no event */
    public static UnitOfWork of(List<NewEvent> events) {
        return new UnitOfWork(List.copyOf(events));
    }

    public List<NewEvent> events() {
        return events;
    }

    Instant latest() {
        return latest;
    }

    byte[] hash(byte[] previous, long first, Instant at) {
        return ChainHash.of(previous, first, at, content);
    }
}
