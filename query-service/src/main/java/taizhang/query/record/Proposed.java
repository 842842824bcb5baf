// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import taizhang.api.evidence.EvidenceEvent;
import taizhang.api.evidence.EvidenceFile;
import taizhang.api.publicity.Quantity;
import taizhang.api.publicity.ShareEvent.ShareConfirmed;
import taizhang.api.record.AnnexEvent;
import taizhang.api.record.Details;
import taizhang.api.record.RecordEvent;
import taizhang.api.record.RecordEvent.Annexed;
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
 * @param file that would be evidence, or no longer
 * @param quantities the share of a co-host
 */
public record Proposed(
        Step step,
        Details details,
        @Nullable Part part,
        @Nullable Long number,
        @Nullable String author,
        @Nullable EvidenceFile file,
        List<Quantity> quantities) {

    public Proposed {
        quantities = List.copyOf(quantities);
    }

    private static Proposed of(RecordEvent change, @Nullable Long number, @Nullable String author) {
        AnnexEvent annex = change instanceof Annexed annexed ? annexed.annex() : null;
        return new Proposed(
                Step.of(change),
                change.details(),
                Part.of(change),
                number,
                author,
                annex instanceof EvidenceEvent evidence ? evidence.about().orElse(null) : null,
                annex instanceof ShareConfirmed share ? share.quantities() : List.of());
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
                !isBeside() && !Objects.requireNonNull(later.proposed()).isBeside();
            case CORRECTED, CONTINUED, VOIDED, RESTORED, SCHEDULE_VOIDED, POSTPONED, CANCELLED, RECORDED, DECLINED ->
                !isBeside() || later.step() == Step.VOIDED || part != null && !hasPart(part, later);
            default -> false;
        };
    }

    /** Whether it leaves as it is what the record itself says. */
    private boolean isBeside() {
        return switch (step) {
            case CONFIRMED, MADE_UP, FILE_ATTACHED, FILE_REMOVED, EVIDENCE_WAIVED, SHARE_CONFIRMED -> true;
            default -> false;
        };
    }

    private static boolean hasPart(Part part, Version later) {
        return later.details().bureaus().contains(part.bureau());
    }
}
