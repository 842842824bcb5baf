// SPDX-License-Identifier: Apache-2.0
package taizhang.web.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a bureau was told.
 *
 * @param id among those of the bureau and year
 * @param by login of the supervisor who urged; absent for what the program sent by itself
 * @param text a supervisor's own words
 * @param mail absent where it goes by no mail
 * @param read absent until somebody of the bureau says so
 */
public record Delivery(
        String id,
        Instant at,
        Kind kind,
        @Nullable String by,
        List<Line> lines,
        @Nullable String text,
        @Nullable Mail mail,
        @Nullable Read read) {

    public Delivery {
        lines = List.copyOf(lines);
    }

    /** How it came about. */
    public enum Kind {
        /** By a day that came near or passed. */
        AUTOMATIC,
        /** The week's summary. */
        DIGEST,
        /** 催办 by a supervisor. */
        URGED
    }

    /** Why a duty is mentioned. */
    public enum Occasion {
        TEN_DAYS,
        THREE_DAYS,
        OVERDUE,
        OPEN,
        URGED
    }

    /** @param last the last day of the period, absent where a supervisor named the period alone */
    public record Line(
            Occasion occasion,
            String rule,
            String period,
            @Nullable LocalDate last) {}

    /** @param sentAt absent while it waits; a mail may come twice but never not at all */
    public record Mail(@Nullable Instant sentAt, int failures) {}

    public record Read(Instant at, String by) {}

    public boolean wasRead() {
        return read != null;
    }

    /** The same by mail. */
    public Delivery by(Mail how) {
        return new Delivery(id, at, kind, by, lines, text, how, read);
    }

    Delivery readBy(Read how) {
        return read == null ? new Delivery(id, at, kind, by, lines, text, mail, how) : this;
    }
}
