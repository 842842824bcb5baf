// SPDX-License-Identifier: Apache-2.0
package taizhang.query.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import taizhang.api.record.Details;
import taizhang.query.record.RecordHistory.Step;
import taizhang.query.record.RecordHistory.Version;

/** All versions of a record as the API tells them, the oldest first. */
record HistoryAnswer(String id, List<Told> versions) {

    /**
     * @param actor login of whoever did it
     * @param reason why it was late, corrected or voided
     * @param changes against the version before; empty for the first
     */
    record Told(
            long version,
            long position,
            Instant recordedAt,
            String actor,
            Step what,
            @Nullable String reason,
            List<FieldChange> changes,
            Details details) {}

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
                    before == null ? List.of() : FieldChange.between(before.details(), version.details()),
                    version.details()));
            before = version;
        }
        return new HistoryAnswer(id, told);
    }
}
