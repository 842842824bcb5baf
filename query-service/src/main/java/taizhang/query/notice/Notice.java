// SPDX-License-Identifier: Apache-2.0
package taizhang.query.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import taizhang.api.notice.Figures;
import taizhang.api.notice.NoticeId;
import taizhang.api.notice.NoticeWords;

/**
 * The document {@code notice/<id>}: a notice from its draft on.
 *
 * @param words those of the draft
 * @param end its issue or its dropping; absent while it is a draft
 */
record Notice(
        NoticeId id,
        NoticeWords words,
        Figures figures,
        Mark drafted,
        @Nullable End end) {

    /** Who did it, when and where in the log. */
    record Mark(long position, Instant at, String actor) {}

    /**
     * @param words the final ones, absent where it was dropped
     * @param on the day of its issue, absent where it was dropped
     * @param reason why it was dropped
     */
    record End(
            Mark mark,
            @Nullable NoticeWords words,
            @Nullable LocalDate on,
            @Nullable String reason) {}

    static String id(NoticeId notice) {
        return NoticeProjection.NAME + "/" + notice;
    }

    Notice ended(End how) {
        return new Notice(id, words, figures, drafted, how);
    }

    /** As it was known at a log position; empty when it was not. */
    Optional<Notice> at(long position) {
        if (drafted.position() > position) {
            return Optional.empty();
        }
        boolean known = end == null || end.mark().position() <= position;
        return Optional.of(known ? this : new Notice(id, words, figures, drafted, null));
    }

    public boolean isDraft() {
        return end == null;
    }

    public boolean isIssued() {
        return end != null && end.on() != null;
    }

    /** As issued, or as they stand in the draft. */
    public NoticeWords wording() {
        return end == null || end.words() == null ? words : end.words();
    }

    public Stage stage() {
        if (end == null) {
            return Stage.DRAFT;
        }
        return isIssued() ? Stage.ISSUED : Stage.DROPPED;
    }
}
