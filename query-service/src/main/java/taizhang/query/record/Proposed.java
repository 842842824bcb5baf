// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.ChangeApproved;
import taizhang.api.record.RecordEvent.ChangeProposed;
import taizhang.api.record.RecordEvent.ChangeRefused;

/**
 * A change that is dated in a closed year.
 *
 * @param step what it does once it is approved
 * @param details what the record says then
 * @param number of the version that proposed it, absent for that version itself
 * @param author who proposed it, where a supervisor approved it
 */
public record Proposed(
        Step step,
        Details details,
        @Nullable Part part,
        @Nullable Long number,
        @Nullable String author) {

    private static Proposed of(RecordEvent change, @Nullable Long number, @Nullable String author) {
        return new Proposed(Step.of(change), change.details(), Part.of(change), number, author);
    }

    static @Nullable Proposed of(RecordEvent event) {
        return switch (event) {
            case ChangeProposed proposed -> of(proposed.change(), null, null);
            case ChangeApproved approved -> of(approved.change(), approved.number(), approved.author());
            case ChangeRefused refused -> of(refused.change(), refused.number(), null);
            default -> null;
        };
    }

    /** Whether a later version decided on it, or made it moot because the record says something else by now. */
    boolean isSettledBy(Version later, long ownNumber) {
        return switch (later.step()) {
            case CHANGE_APPROVED, CHANGE_REFUSED ->
                Objects.equals(Objects.requireNonNull(later.proposed()).number(), ownNumber);
            case CHANGE_PROPOSED ->
                !isOwnHeads() && !Objects.requireNonNull(later.proposed()).isOwnHeads();
            case CORRECTED, CONTINUED, VOIDED, RESTORED, SCHEDULE_VOIDED, POSTPONED, CANCELLED, RECORDED, DECLINED ->
                !isOwnHeads() || later.step() == Step.VOIDED || !hasPartIn(later);
            default -> false;
        };
    }

    private boolean isOwnHeads() {
        return step == Step.CONFIRMED || step == Step.MADE_UP;
    }

    private boolean hasPartIn(Version later) {
        return part != null && later.details().bureaus().contains(part.bureau());
    }
}
