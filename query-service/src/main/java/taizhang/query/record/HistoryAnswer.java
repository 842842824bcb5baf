// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.Details;
import taizhang.api.record.RecordId;
import taizhang.api.record.Remark;

/** All versions of a record as the API tells them, the oldest first. */
record HistoryAnswer(String id, List<Told> versions) {

    /**
     * @param actor login of whoever did it
     * @param reason why it was late, postponed, corrected, cancelled, voided or restored, or what a supervisor said of it
     * @param remarks with which it was returned
     * @param other the record that this one is the redo of, or that was accepted as its redo
     * @param part what a bureau that took part said
     * @param changes against the version before; empty for the first
     * @param proposed what a change that waits or waited for a supervisor would make of it
     */
    record Told(
            long version,
            long position,
            Instant recordedAt,
            String actor,
            Step what,
            @Nullable String reason,
            List<Remark> remarks,
            @Nullable RecordId other,
            @Nullable Part part,
            List<FieldChange> changes,
            Details details,
            @Nullable Proposed proposed) {}

    static HistoryAnswer of(String id, RecordHistory history) {
        List<Told> told = new ArrayList<>();
        Version before = null;
        for (Version version : history.versions()) {
            told.add(new Told(
                    version.number(),
                    version.position(),
                    version.recordedAt(),
                    version.actor(),
                    version.step(),
                    version.reason(),
                    version.remarks(),
                    version.other(),
                    version.part(),
                    before == null ? List.of() : FieldChange.between(before.details(), version.details()),
                    version.details(),
                    version.proposed()));
            before = version;
        }
        return new HistoryAnswer(id, told);
    }
}
