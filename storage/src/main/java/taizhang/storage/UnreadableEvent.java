// SPDX-License-Identifier: Apache-2.0
package taizhang.storage;

import java.time.Instant;

/**
 * An event that stands in the log but that this program can't read. Whoever reads on past it would show a view without
 * it, so a reader stops here; another program may be able to go on.
 */
public final class UnreadableEvent extends RuntimeException {

    private final long position;
    private final Instant at;

    /** @param at when it was committed */
    public UnreadableEvent(StoredEvent stored, Instant at, RuntimeException cause) {
        super(
                ("The event at position %d, %s of %s, can't be read by this program (%s). A name that it doesn't know was"
                                + " written by a newer version: start that version. Otherwise see by verify whether the log"
                                + " was changed.")
                        .formatted(
                                stored.position(),
                                stored.event().name(),
                                stored.event().aggregate(),
                                firstLine(cause)),
                cause);
        this.position = stored.position();
        this.at = at;
    }

    public long position() {
        return position;
    }

    public Instant at() {
        return at;
    }

    private static String firstLine(Throwable cause) {
        String said = cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return said.lines().findFirst().orElse(said);
    }
}
