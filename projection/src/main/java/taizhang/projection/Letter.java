// SPDX-License-Identifier: Apache-2.0
package taizhang.projection;

import java.time.Instant;
import taizhang.codec.EventNames;

/**
 * A fact that could not be folded, and how many wait behind it.
 *
 * @param position of the fact; what it belongs to holds everything before it
 * @param recordedAt when the fact came onto the ledger: since then what it belongs to is out of date
 * @param event its name on disk
 * @param cause what the fold said
 * @param tries how often it was folded in vain
 * @param triedAt when it was last tried
 * @param last position of the last fact that waits, the first one among them
 * @param behind how many wait behind the first
 */
public record Letter(
        long position,
        Instant recordedAt,
        String event,
        String aggregate,
        String cause,
        int tries,
        Instant triedAt,
        long last,
        long behind) {

    private static final int LONGEST_CAUSE = 500;

    static Letter of(Fact fact, Throwable cause, int tries, Instant now) {
        return new Letter(
                fact.position(),
                fact.recordedAt(),
                EventNames.of(fact.event()),
                fact.aggregate(),
                sentence(cause),
                tries,
                now,
                fact.position(),
                0);
    }

    /** The same fact delivered again counts once. */
    Letter followedBy(Fact fact) {
        return fact.position() <= last
                ? this
                : new Letter(
                        position, recordedAt, event, aggregate, cause, tries, triedAt, fact.position(), behind + 1);
    }

    Letter upTo(long end, long waiting) {
        return new Letter(position, recordedAt, event, aggregate, cause, tries, triedAt, end, waiting);
    }

    Letter triedAgain(Throwable why, Instant now) {
        return new Letter(position, recordedAt, event, aggregate, sentence(why), tries + 1, now, last, behind);
    }

    private static String sentence(Throwable cause) {
        String said = cause.getClass().getSimpleName() + (cause.getMessage() == null ? "" : ": " + cause.getMessage());
        return said.length() <= LONGEST_CAUSE ? said : said.substring(0, LONGEST_CAUSE) + "…";
    }
}
