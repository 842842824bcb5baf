// SPDX-License-Identifier: Apache-2.0
package taizhang.query.compliance.verdict;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.Attendance;
import taizhang.api.record.RecordId;
import taizhang.query.record.RecordStatus;
import taizhang.rules.Period;
import taizhang.rules.PeriodRule;
import taizhang.rules.Rule;
import taizhang.web.clock.LedgerClock;

/**
 * What a unit may claim by one record, as known at some position.
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

    /** One of the unit's own. */
    public Claim(
            RecordId record,
            String title,
            @Nullable Instant recordedAt,
            Share share,
            RecordStatus status,
            Review review) {
        this(record, title, recordedAt, share, status, review, false);
    }

    /** The same as the successor of its unit may claim it. */
    public Claim handedOn() {
        return new Claim(record, title, recordedAt, share, status, review, true);
    }

    /** Whether it is told of in a period: where it was held, and where it counts for what it was held instead of. */
    boolean concerns(Rule rule, Period period) {
        LocalDate own = belongsTo(rule);
        return own != null && period.holds(own) || review.redoes() != null && period.holds(review.redoes());
    }

    /** An accepted redo counts in the period of what it redoes, and never in its own. */
    boolean counts(Rule rule, Period period) {
        LocalDate own = belongsTo(rule);
        LocalDate redoes = rule.period().covers() == null ? review.redoes() : null;
        LocalDate counted = redoes == null ? own : redoes;
        return counted != null && period.holds(counted);
    }

    /** The day by which a rule dates it; absent where it has none, such as a case that was never heard. */
    @Nullable
    LocalDate belongsTo(Rule rule) {
        Traits traits = share.more();
        if (rule.period().anchor() == PeriodRule.Anchor.FIRST_HEARING_DATE) {
            return traits.court() == null ? null : traits.court().firstHearing();
        }
        PeriodRule.Covers covers = rule.period().covers();
        if (covers == null || traits.year() == null) {
            return heldOn();
        }
        int year = covers == PeriodRule.Covers.PREVIOUS ? traits.year() + 1 : traits.year();
        return LocalDate.of(year, 1, 1);
    }

    /** The unit's own headcount; absent where nobody counted, or it was not held or is void. */
    public @Nullable Attendance heads() {
        if (Admission.notHeld(status) != null || share.part() == Share.Part.LECTURER) {
            return null;
        }
        return share.part() == Share.Part.PARTICIPANT ? review.confirmed() : share.attendance();
    }

    /** Whether a meeting that it held had its quorum; absent where no text asks for one or a number was not said. */
    public @Nullable Boolean quorumReached() {
        boolean counts = Admission.notHeld(status) == null && share.part() == Share.Part.HOST;
        return counts ? share.more().quorum() : null;
    }

    public LocalDate heldOn() {
        return share.heldOn();
    }

    Instant entered() {
        return Objects.requireNonNull(recordedAt, "what was held was entered");
    }

    /** The day of its first recording, which no correction moves. */
    LocalDate enteredOn() {
        return LocalDate.ofInstant(entered(), LedgerClock.ZONE);
    }
}
