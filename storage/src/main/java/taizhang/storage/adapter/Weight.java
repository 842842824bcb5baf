// SPDX-License-Identifier: Apache-2.0
package taizhang.storage.adapter;

import java.util.List;
import taizhang.storage.Document;
import taizhang.storage.NewEvent;

/**
 * What a write weighs in bytes, checked against what every database takes in one piece: with some air, half of the
 * 16 MB that MongoDB allows a document. Without a limit of ours the same write would pass here and fail there.
 */
public final class Weight {

    public static final int MOST = 8 << 20;

    private Weight() {}

    /** @throws IllegalArgumentException when there is nothing to write, or too much */
    public static int of(List<NewEvent> events) {
        if (events.isEmpty()) {
            throw new IllegalArgumentException("a commit holds at least one event");
        }
        long bytes = 0;
        for (NewEvent event : events) {
            bytes += event.payload().length + event.metadata().length;
        }
        return within(bytes, "A unit of work");
    }

    /** @throws IllegalArgumentException when it is too big */
    public static int of(Document document) {
        return within(document.body().length, "Document " + document.id());
    }

    private static int within(long bytes, String what) {
        if (bytes > MOST) {
            throw new IllegalArgumentException(
                    "%s has %d bytes; at most %d are kept in one piece".formatted(what, bytes, MOST));
        }
        return (int) bytes;
    }
}
