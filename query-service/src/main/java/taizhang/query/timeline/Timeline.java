// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.RecordId;
import taizhang.api.record.RecordKind;
import taizhang.query.record.RecordStatus;

/**
 * What a bureau has on record for one year, by day and then by record id.
 *
 * @param asOf the day whose knowledge this is; absent for all that is known now
 */
public record Timeline(BureauId bureau, int year, @Nullable LocalDate asOf, List<Line> entries) {

    /**
     * @param heldOn when it was held or, for a plan, issued
     * @param recordedAt when it was first recorded, whatever was corrected since
     * @param late absent where the working days in between are not known
     * @param bureaus all that took part, the one that keeps the record first
     */
    public record Line(
            RecordId recordId,
            RecordKind kind,
            String title,
            LocalDate heldOn,
            Instant recordedAt,
            RecordStatus status,
            @Nullable Boolean late,
            @Nullable Integer delayWorkdays,
            List<BureauId> bureaus) {}

    public Timeline {
        entries = List.copyOf(entries);
    }
}
