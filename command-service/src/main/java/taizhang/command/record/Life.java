// SPDX-License-Identifier: Apache-2.0
package taizhang.command.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import taizhang.api.Problem;
import taizhang.api.Refused;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordId;

/** What later decisions need to know of a record, and how far it must have come for each of them. */
final class Life {

    private @Nullable Stage stage;
    private @Nullable Details details;

    /** The number of its events, which a command may expect. */
    private long version;

    /** Whether it was ever put on record; what was is restored as such. */
    private boolean held;

    private Review review = Review.NONE;

    private Filing filing = Filing.NONE;

    private final Waiting waiting = new Waiting();

    private final Heads heads = new Heads();

    /** The record that this one was held instead of. */
    private @Nullable RecordId redoOf;

    void after(RecordEvent event, long number, Instant at, @Nullable String login) {
        version = number;
        details = event.details();
        stage = Stage.after(event, stage);
        held = held || stage == Stage.RECORDED;
        review = review.after(event, login);
        filing = filing.after(event, at);
        waiting.after(event, number, login);
        redoOf = Standing.redoOf(event, redoOf);
        heads.after(event);
    }

    boolean isAt(Stage expected) {
        return stage == expected;
    }

    boolean wasHeld() {
        return held;
    }

    /** What it says by now; nothing before its first event. */
    @Nullable
    Details details() {
        return details;
    }

    @Nullable
    RecordId redoOf() {
        return redoOf;
    }

    Review review() {
        return review;
    }

    Filing filing() {
        return filing;
    }

    Waiting waiting() {
        return waiting;
    }

    Heads heads() {
        return heads;
    }

    void requireNew() {
        if (stage != null) {
            throw Refused.field("id", Problem.ID_TAKEN);
        }
    }

    void requireVersion(long expected) {
        if (version != expected) {
            throw Refused.because(Problem.VERSION_CONFLICT, expected, version);
        }
    }

    void requireSameKind(Details given) {
        if (details != null && details.recordKind() != given.recordKind()) {
            throw Refused.because(Problem.NOT_FOUND);
        }
    }

    void requireNotGone() {
        if (stage != null) {
            stage.requireNotGone();
        }
    }

    Details requireKnown() {
        if (details == null) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return details;
    }

    Details requireStanding(long expectedVersion) {
        Details known = requireKnown();
        requireNotGone();
        requireVersion(expectedVersion);
        return known;
    }

    Details requireScheduled(long expectedVersion) {
        Details known = requireStanding(expectedVersion);
        if (stage != Stage.SCHEDULED) {
            throw Refused.because(Problem.RECORD_HELD);
        }
        return known;
    }

    /** A draft is nobody's business but its writers'. */
    Details requireHeld() {
        Details known = requireNoDraft();
        requireNotGone();
        if (stage == Stage.SCHEDULED) {
            throw Refused.because(Problem.RECORD_NOT_HELD);
        }
        if (stage == Stage.AWAITING) {
            throw Refused.because(Problem.CHANGE_WAITING);
        }
        return known;
    }

    Details requireNoDraft() {
        if (details == null || stage == Stage.DRAFT) {
            throw Refused.because(Problem.NOT_FOUND);
        }
        return details;
    }
}
