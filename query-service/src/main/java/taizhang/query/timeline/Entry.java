// SPDX-License-Identifier: Apache-2.0
package taizhang.query.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.bureau.BureauId;
import taizhang.api.record.Details;
import taizhang.api.record.RecordKind;
import taizhang.query.record.RecordStatus;

/**
 * What one version of a record shows on a timeline.
 *
 * @param recordedAt when it was first recorded; absent where it was not held, and where a correction brought it here from
 *     another timeline, whose document knows
 */
record Entry(
        RecordKind kind,
        String title,
        LocalDate heldOn,
        List<BureauId> bureaus,
        RecordStatus status,
        @Nullable Instant recordedAt) {

    Entry {
        bureaus = List.copyOf(bureaus);
    }

    static Entry of(Details details, RecordStatus status, @Nullable Instant recordedAt) {
        return new Entry(
                details.recordKind(),
                details.title(),
                details.on(),
                List.copyOf(details.bureaus()),
                status,
                recordedAt);
    }
}
