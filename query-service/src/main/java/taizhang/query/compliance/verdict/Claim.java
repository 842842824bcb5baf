// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.RecordId;
import taizhang.query.compliance.rule.Period;
import taizhang.query.record.RecordStatus;

/**
 * What a bureau may claim by one record, as known at some position.
 *
 * @param recordedAt when it was first entered; a correction does not change that; absent for what was not held
 * @param status where one that was not held, was cancelled or is void still is a claim, so that the verdict can say why it
 *     does not count
 * @param inherited it was held by a unit that went on in this one, within that unit's life
 */
public record Claim(
        RecordId record,
        String title,
        @Nullable Instant recordedAt,
        Share share,
        RecordStatus status,
        Review review,
        boolean inherited) {

    /** Of which no supervisor has said anything. */
    public Claim(RecordId record, String title, @Nullable Instant recordedAt, Share share, RecordStatus status) {
        this(record, title, recordedAt, share, status, Review.NONE);
    }

    /** One of the bureau's own. */
    public Claim(
            RecordId record,
            String title,
            @Nullable Instant recordedAt,
            Share share,
            RecordStatus status,
            Review review) {
        this(record, title, recordedAt, share, status, review, false);
    }

    /** The same as the successor of its bureau may claim it. */
    public Claim handedOn() {
        return new Claim(record, title, recordedAt, share, status, review, true);
    }

    /** Whether it is told of in a period: where it was held, and where it counts for what it was held instead of. */
    boolean concerns(Period period) {
        return period.holds(heldOn()) || counts(period);
    }

    /** An accepted redo counts in the period of what it redoes, and never in its own. */
    boolean counts(Period period) {
        return period.holds(review.redoes() == null ? heldOn() : review.redoes());
    }

    public LocalDate heldOn() {
        return share.heldOn();
    }
}
