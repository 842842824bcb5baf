// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.query.bureau.Tree;
import taizhang.query.record.RecordStatus;

/**
 * What a bureau has on record for one year, by day and then by record id.
 *
 * @param asOf the day whose knowledge this is; absent for all that is known now
 * @param units whose records stand here: the bureau, its branches and groups and, in today's tree, what went on in it
 */
public record Timeline(
        BureauId bureau, int year, @Nullable LocalDate asOf, Tree tree, List<BureauId> units, List<Line> entries) {

    /**
     * @param heldOn when it was held, is to be held or, for a plan, was issued
     * @param recordedAt when it was first recorded, whatever was corrected since; absent for what was not held
     * @param late absent for what was not held, and where the working days in between are not known
     * @param bureaus all that took part, the one that keeps the record first
     * @param unit through which it stands here, the first of them that belongs to the bureau
     * @param before the other days on which it was said to be held, the earliest said first
     */
    public record Line(
            RecordId recordId,
            RecordKind kind,
            String title,
            LocalDate heldOn,
            @Nullable Instant recordedAt,
            RecordStatus status,
            @Nullable Boolean late,
            @Nullable Integer delayWorkdays,
            List<BureauId> bureaus,
            BureauId unit,
            List<LocalDate> before) {

        /** What stands on its dot; empty for a plain one. */
        public String sign() {
            return switch (status) {
                case SCHEDULED -> "○";
                case AWAITING -> "…";
                case CANCELLED -> "–";
                case VOIDED -> "✕";
                case CORRECTED -> "✎";
                case DRAFT, RECORDED, NOTED, APPROVED, RETURNED -> Boolean.TRUE.equals(late) ? "!" : "";
            };
        }
    }

    public Timeline {
        units = List.copyOf(units);
        entries = List.copyOf(entries);
    }
}
